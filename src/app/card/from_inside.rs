//! What a card says where nobody can call or leave: what to write or whom to ask now, and what to write down for the day
//! they get out.

use super::Card;
use crate::app::page::{Paragraph, Role};
use crate::phones;
use wayhome_index::listing::Answer;

impl Card<'_> {
    /// What works without a phone of one's own, on a shared machine: the number where it can be called from there, how the
    /// phones in there work, and what to write in a letter or to ask staff to pass on.
    pub(super) fn without_a_phone(&self) -> Vec<Paragraph> {
        let Some(shared) = &self.model.shared else { return Vec::new() };
        let words = &self.model.words;
        let inside = &self.listing.from_inside;
        let takes_calls = inside.collect_calls.answer() == Answer::Yes;
        let main = phones::main(&self.listing.phones, words.language()).filter(|_| takes_calls);
        let mut out: Vec<Paragraph> = main.map(|phone| self.phone(phone)).into_iter().collect();
        let is_letter = inside.write.answer() == Answer::Yes || !inside.mail_address.is_empty();
        let label = if is_letter { "shared-say-letter" } else { "shared-say-staff" };
        out.extend(self.labelled(label, &self.letter(is_letter), false));
        out.extend(shared.phones(words));
        out
    }

    /// That what follows is for the day one gets out.
    pub(super) fn to_write_down(&self) -> Option<Paragraph> {
        let text = || Paragraph::new(self.model.words.get("shared-write-down"), Role::Text).indented(2);
        self.model.shared.as_ref().map(|_| text())
    }
}

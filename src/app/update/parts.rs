//! The line that says what was understood: choosing a part, switching it off and on again.

use crate::app::choice::switch as switch_in;
use crate::app::command::Action;
use crate::app::event::Effect;
use crate::app::model::Model;
use crate::app::reading::Reading;

/// Moves to a part beside the chosen one, or to an end.
pub fn go(model: &mut Model, action: Action) {
    let last = model.parts().len().saturating_sub(1);
    model.part = match action {
        Action::Left => model.part.saturating_sub(1),
        Action::Right => (model.part + 1).min(last),
        Action::Last => last,
        _ => 0,
    };
}

/// Switches the chosen part off or on, and searches anew. The words stay as they are.
pub fn switch(model: &mut Model) -> Vec<Effect> {
    let Some(part) = model.parts().get(model.part).map(|part| part.what.part()) else { return Vec::new() };
    switch_in(&mut model.choices.without, part);
    super::search_anew(model)
}

/// A new reading has come: what it no longer has is forgotten, and the part that was chosen stays chosen.
pub fn take_in(model: &mut Model, reading: &Reading) {
    model.choices.without.clone_from(&reading.without);
    model.choices.namesake = reading.namesake;
    let chosen = model.parts().get(model.part).map(|part| part.what.part());
    let place = reading.parts.iter().position(|part| Some(part.what.part()) == chosen);
    model.part = place.unwrap_or(model.part).min(reading.parts.len().saturating_sub(1));
}

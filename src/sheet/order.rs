//! What comes first on paper. The order itself is data: `order.txt`, which also says why.

const ORDER: &str = include_str!("order.txt");

/// Every need in order, by its id.
pub fn needs() -> impl Iterator<Item = &'static str> {
    ORDER.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn place(id: &str) -> usize {
    needs().position(|need| need == id).unwrap_or(usize::MAX)
}

/// Where a listing stands that was chosen for a need: the place of that. Where it is not known for what, the earlier place of
/// the listing's first two needs, which are what it is for. A listing without a known need comes last.
pub fn step(need: Option<&str>, listing_needs: &[String]) -> usize {
    need.map_or_else(|| listing_needs.iter().take(2).map(|id| place(id)).min().unwrap_or(usize::MAX), place)
}

/// What a listing with these needs is for, in two of them. The need it was chosen for stands first, with the one that the
/// listing names first beside it. Where it is not known for what it was chosen: the need it names first, and the most urgent
/// one of the others, since that may be why somebody goes there tonight; the more urgent of both first.
pub fn purpose<'n>(need: Option<&'n str>, listing_needs: &'n [String]) -> Vec<&'n str> {
    let Some((first, others)) = listing_needs.split_first() else { return need.into_iter().collect() };
    if let Some(need) = need {
        let other = if need == first { others.first() } else { Some(first) };
        return [need].into_iter().chain(other.map(String::as_str)).collect();
    }
    let urgent = others.iter().min_by_key(|id| place(id));
    let mut purpose: Vec<&str> = [first].into_iter().chain(urgent).map(String::as_str).collect();
    purpose.sort_by_key(|id| place(id));
    purpose
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_need_stands_there_once() {
        let engine =
            wayhome_index::search::Engine::open(&crate::embedded::open().expect("a bundle")).expect("an engine");
        let known: BTreeSet<&str> = engine.needs().iter().map(|need| need.id.as_str()).collect();
        assert_eq!(needs().collect::<BTreeSet<_>>(), known);
        assert_eq!(needs().count(), known.len());
    }

    #[test]
    fn what_a_place_is_for_begins_with_what_is_urgent() {
        let told = |needs: &[&str]| {
            let needs: Vec<String> = needs.iter().map(|n| (*n).to_owned()).collect();
            purpose(None, &needs).join(" ")
        };
        assert_eq!(told(&["peer-support", "employment", "social-activities", "housing", "food"]), "food peer-support");
        assert_eq!(told(&["emergency-shelter", "food"]), "emergency-shelter food");
        assert_eq!(told(&["information-referral"]), "information-referral");
        assert_eq!(told(&[]), "");
    }

    #[test]
    fn what_was_asked_for_comes_before_what_a_place_is_known_for() {
        let needs = ["id-documents", "employment", "food"].map(str::to_owned);
        assert_eq!(purpose(Some("food"), &needs), ["food", "id-documents"]);
        assert_eq!(purpose(Some("id-documents"), &needs), ["id-documents", "employment"]);
        assert!(step(Some("food"), &needs) < step(None, &needs));
        assert!(step(Some("employment"), &needs) > step(None, &needs));
    }

    #[test]
    fn a_bed_comes_before_work_and_the_unknown_last() {
        let step = |needs: &[&str]| step(None, &needs.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>());
        assert!(step(&["employment", "emergency-shelter"]) < step(&["id-documents"]));
        assert!(step(&["id-documents"]) < step(&["housing", "employment", "emergency-shelter"]));
        assert!(step(&["housing"]) < step(&["employment"]));
        assert!(step(&["tattoo-removal"]) < step(&["no-such-need"]));
    }
}

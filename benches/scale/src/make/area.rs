//! How far made-up services reach.

use super::Draft;

/// A line such as `counties: Franklin, Delaware`. Fewer than one in a hundred serve the whole country.
pub fn service_area(draft: &mut Draft<'_>) -> String {
    let town = draft.town;
    match draft.random.fraction() {
        0.0..0.003 => "nation".into(),
        0.003..0.011 => several_states(draft),
        0.011..0.03 => region(draft).unwrap_or_else(|| "state".into()),
        0.03..0.26 => "state".into(),
        0.26..0.68 if !town.county.is_empty() => counties(draft),
        0.26..0.98 => city(draft),
        _ => String::new(),
    }
}

fn several_states(draft: &mut Draft<'_>) -> String {
    let mut states = vec![draft.town.state.as_str()];
    for _ in 0..draft.random.between(1, 4) {
        states.push(&draft.stock.town(&mut draft.random).state);
    }
    states.sort_unstable();
    states.dedup();
    format!("multi-state: {}", states.join(", "))
}

fn region(draft: &mut Draft<'_>) -> Option<String> {
    let regions = draft.stock.regions(&draft.town.state)?;
    Some(format!("region: {}", draft.random.pick(regions)))
}

fn counties(draft: &mut Draft<'_>) -> String {
    let mut names = vec![draft.town.county.as_str()];
    let others = draft.stock.counties(&draft.town.state);
    if draft.random.chance(0.45) && !others.is_empty() {
        for _ in 0..draft.random.between(1, 3) {
            names.push(draft.random.pick::<String>(others));
        }
    }
    names.dedup();
    format!("counties: {}", names.join(", "))
}

fn city(draft: &mut Draft<'_>) -> String {
    format!("city: {}", draft.town.name)
}

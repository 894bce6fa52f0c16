//! What must be so inside a bundle before it may stand on a kiosk, however well it is signed: every record can be read,
//! no text steers a screen, and no street of a hidden shelter is in it.

use super::trouble::Trouble;
use serde_json::Value;
use wayhome_index::search::Engine;
use wayhome_index::text::is_unsafe;

/// Looks at everything in a bundle.
pub fn check(engine: &Engine) -> Result<(), Trouble> {
    if engine.manifest().shown == 0 {
        return Err(Trouble::Empty);
    }
    clean("manifest", &serde_json::to_value(engine.manifest()))?;
    for need in engine.needs() {
        clean(&need.id, &serde_json::to_value(need))?;
    }
    for doc in engine.all() {
        let id = engine.id(doc);
        let listing = engine.listing(doc).filter(|listing| listing.id == id);
        let listing = listing.ok_or_else(|| Trouble::Record(id.to_owned()))?;
        if listing.is_confidential() && !listing.address.street.is_empty() {
            return Err(Trouble::Shelter(id.to_owned()));
        }
        clean(id, &serde_json::to_value(&listing))?;
    }
    Ok(())
}

/// No honest directory has such characters: `wayhome check` refuses them before a bundle is built.
fn clean(record: &str, value: &serde_json::Result<Value>) -> Result<(), Trouble> {
    match value {
        Ok(value) if !steers(value) => Ok(()),
        Ok(_) => Err(Trouble::Steers(record.to_owned())),
        Err(_) => Err(Trouble::Record(record.to_owned())),
    }
}

fn steers(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains(is_unsafe),
        Value::Array(items) => items.iter().any(steers),
        Value::Object(fields) => fields.iter().any(|(name, field)| name.contains(is_unsafe) || steers(field)),
        _ => false,
    }
}

//! Service areas: where people must live, or be, to get a service.
//!
//! In data a service area is one line, `kind: names`, kept as the source says it. This module reads that line.

/// Reach of a service, from everywhere to one town.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Reach {
    /// Not known.
    Unknown = 0,
    /// Anywhere in the country.
    Nation = 1,
    /// Several states.
    Multi = 2,
    /// One state.
    State = 3,
    /// One or more counties, or a named region.
    County = 4,
    /// One or more cities.
    City = 5,
}

impl Reach {
    /// Reverse of `as u8`; anything else is unknown.
    pub fn from_u8(n: u8) -> Self {
        match n {
            1 => Self::Nation,
            2 => Self::Multi,
            3 => Self::State,
            4 => Self::County,
            5 => Self::City,
            _ => Self::Unknown,
        }
    }
}

/// A service area as read from its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceArea<'a> {
    /// How far it reaches.
    pub reach: Reach,
    /// Places named, as written: counties, cities, regions or states.
    pub names: Vec<&'a str>,
}

/// Kinds a line may begin with, as `wayhome check` names them.
pub const KINDS: &str =
    "`nation`, `state`, `counties: …`, `county: …`, `city: …`, `region: …`, `multi-state`, `multi-city`";

impl<'a> ServiceArea<'a> {
    /// Reads one line; `None` when it begins with none of the known kinds.
    pub fn parse(line: &'a str) -> Option<Self> {
        let line = line.trim();
        if line.is_empty() {
            return Some(Self { reach: Reach::Unknown, names: Vec::new() });
        }
        let (head, rest) = line.split_once(':').unwrap_or((line, ""));
        let kind = head.split([' ', '(']).next().unwrap_or_default();
        let reach = match kind {
            "nation" => Reach::Nation,
            "multi-state" | "multi-city" => Reach::Multi,
            "state" => Reach::State,
            "county" | "counties" | "region" => Reach::County,
            "city" => Reach::City,
            _ => return None,
        };
        Some(Self { reach, names: split_names(rest) })
    }
}

/// Names of a list, without remarks: `Marion and central Indiana; office in X (reported)` is `Marion`, `central Indiana`.
fn split_names(list: &str) -> Vec<&str> {
    let list = list.split([';', '(']).next().unwrap_or_default();
    list.split(',')
        .flat_map(|part| part.split(" and "))
        .map(|name| name.trim().trim_start_matches("and ").trim_start_matches("the ").trim_end_matches('.'))
        .map(|name| name.trim_end_matches(" County").trim_start_matches("five-county "))
        .filter(|name| !name.is_empty() && !matches!(*name, "nearby" | "around" | "surrounding towns"))
        .filter(|name| !name.starts_with("with ") && !name.starts_with("other "))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_as_found() {
        let names = |line| ServiceArea::parse(line).map(|a| (a.reach, a.names));
        assert_eq!(names("nation (local groups in many states)"), Some((Reach::Nation, vec![])));
        assert_eq!(names("state"), Some((Reach::State, vec![])));
        assert_eq!(
            names("counties: Marion and central Indiana"),
            Some((Reach::County, vec!["Marion", "central Indiana"]))
        );
        assert_eq!(names("counties: Schenectady and nearby"), Some((Reach::County, vec!["Schenectady"])));
        assert_eq!(
            names("city: Oakland and East Bay, Los Angeles"),
            Some((Reach::City, vec!["Oakland", "East Bay", "Los Angeles"]))
        );
        assert_eq!(
            names("counties: Nassau, Suffolk; NYC metro area"),
            Some((Reach::County, vec!["Nassau", "Suffolk"]))
        );
        assert_eq!(names("multi-state: CA, NM (x)"), Some((Reach::Multi, vec!["CA", "NM"])));
        assert_eq!(names("everywhere"), None);
        assert_eq!(names(""), Some((Reach::Unknown, vec![])));
    }
}

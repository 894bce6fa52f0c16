//! "Good until": the last day on which a directory should be relied on. One that is past opens all the same, because an
//! old number is better than none, but every screen says so.

use time::Date;
use wayhome_index::date::PageDate;

/// Whether a last good day has passed. One that is not set never passes; a month or a year is good to its end.
pub fn has_passed(good_until: &str, today: Date) -> bool {
    let Some(last) = PageDate::parse(good_until) else { return false };
    let end = |part: u8, most: u8| if part == 0 { most } else { part };
    let last = (i32::from(last.year), end(last.month, 12), end(last.day, 31));
    last < (today.year(), u8::from(today.month()), today.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_passes_at_its_end() {
        let today = Date::from_calendar_date(2026, time::Month::November, 23).expect("a real day");
        for (last, passed) in [
            ("2026-11-22", true),
            ("2026-11-23", false),
            ("2026-11", false),
            ("2026-10", true),
            ("2026", false),
            ("2025", true),
            ("", false),
            ("soon", false),
        ] {
            assert_eq!(has_passed(last, today), passed, "{last}");
        }
    }
}

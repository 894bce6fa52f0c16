//! Dates as pages show them: a day, a month or only a year.

use time::Date;

/// The date of a source as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageDate {
    /// Year, 1990 to 2099.
    pub year: u16,
    /// Month 1 to 12; 0 when only the year is known.
    pub month: u8,
    /// Day 1 to 31; 0 when only the month is known.
    pub day: u8,
}

impl PageDate {
    /// Reads the date out of a source's `page_date`.
    ///
    /// The first `YYYY`, `YYYY-MM` or `YYYY-MM-DD` counts. A span such as `2018-2020` counts as its first year, and a text
    /// that says `unknown` has no date even where it mentions a year, so that nothing looks fresher than it is.
    pub fn parse(text: &str) -> Option<Self> {
        if text.starts_with("unknown") {
            return None;
        }
        let bytes = text.as_bytes();
        let start = (0..bytes.len()).find(|&i| {
            (i == 0 || !bytes[i - 1].is_ascii_digit()) && digits(bytes, i, 4).is_some() && digits(bytes, i, 5).is_none()
        })?;
        let year = digits(bytes, start, 4).filter(|y| (1990..=2099).contains(y))?;
        let part = |at: usize, max: u16| {
            (bytes.get(at) == Some(&b'-'))
                .then(|| digits(bytes, at + 1, 2))
                .flatten()
                .filter(|n| (1..=max).contains(n) && !bytes.get(at + 3).is_some_and(u8::is_ascii_digit))
        };
        let month = part(start + 4, 12);
        let day = month.and_then(|_| part(start + 7, 31));
        Some(Self { year, month: month.unwrap_or(0) as u8, day: day.unwrap_or(0) as u8 })
    }

    /// Whole months from this date to `today`, counting an unknown month or day as the first one.
    pub fn months_until(self, today: Date) -> u32 {
        let then = i32::from(self.year) * 12 + i32::from(self.month.max(1)) - 1;
        let now = today.year() * 12 + i32::from(u8::from(today.month())) - 1;
        let early = i32::from(today.day() < self.day.max(1));
        (now - then - early).max(0) as u32
    }

    /// Packed as a number that sorts like the date: `year * 512 + month * 32 + day`.
    pub fn to_packed(self) -> u32 {
        u32::from(self.year) * 512 + u32::from(self.month) * 32 + u32::from(self.day)
    }

    /// Reverse of [`PageDate::to_packed`]; 0 is no date.
    pub fn from_packed(packed: u32) -> Option<Self> {
        (packed != 0).then_some(Self {
            year: (packed / 512) as u16,
            month: (packed / 32 % 16) as u8,
            day: (packed % 32) as u8,
        })
    }
}

impl std::fmt::Display for PageDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

fn digits(bytes: &[u8], at: usize, count: usize) -> Option<u16> {
    let part = bytes.get(at..at + count)?;
    if !part.iter().all(u8::is_ascii_digit) || count > 4 {
        return (count > 4 && part.iter().all(u8::is_ascii_digit)).then_some(0);
    }
    Some(part.iter().fold(0, |n, d| n * 10 + u16::from(d - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_dates_as_found() {
        let show = |t: &str| PageDate::parse(t).map(|d| d.to_string());
        for (text, date) in [
            ("2024-11-07", Some("2024-11-07")),
            ("2022-07", Some("2022-07")),
            ("2021-01 (collected)", Some("2021-01")),
            ("2021", Some("2021")),
            ("2018-2020", Some("2018")),
            ("about 2019", Some("2019")),
            ("Fall 2019", Some("2019")),
            ("2023+", Some("2023")),
            ("unknown", None),
            ("unknown (mentions 2019 annual report)", None),
            ("", None),
            ("12345", None),
        ] {
            assert_eq!(show(text).as_deref(), date, "{text}");
        }
    }

    #[test]
    fn age_in_months() {
        let today = Date::from_calendar_date(2026, time::Month::November, 23).expect("a real day");
        let age = |t: &str| PageDate::parse(t).map(|d| d.months_until(today));
        assert_eq!(age("2025-11-23"), Some(12));
        assert_eq!(age("2025-11-24"), Some(11));
        assert_eq!(age("2024"), Some(34));
        assert_eq!(age("2027"), Some(0));
    }

    #[test]
    fn packing_keeps_order() {
        let a = PageDate::parse("2024-11-07").expect("date");
        let b = PageDate::parse("2024-12").expect("date");
        assert!(a.to_packed() < b.to_packed());
        assert_eq!(PageDate::from_packed(a.to_packed()), Some(a));
    }
}

//! Tables of text: one record a line, parts between tabs, the first line names them.

use super::Reader;
use crate::check::{Record, Wording};

/// Why a row cannot be read.
pub(super) struct Bad {
    column: String,
    reason: Wording,
}

/// One line of a table, by the names of its columns.
pub(super) struct Row<'t> {
    columns: &'t [&'t str],
    cells: Vec<&'t str>,
}

impl<'t> Row<'t> {
    /// What stands in a column; the table was checked to have it.
    fn get(&self, column: &str) -> &'t str {
        let at = self.columns.iter().position(|name| *name == column);
        at.and_then(|at| self.cells.get(at)).copied().unwrap_or_default()
    }

    /// A column as it stands.
    pub fn text(&self, column: &str) -> String {
        self.get(column).to_owned()
    }

    /// Names with `;` between them.
    pub fn names(&self, column: &str) -> Vec<String> {
        self.get(column).split(';').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }

    /// A number such as degrees or miles.
    pub fn number(&self, column: &str) -> Result<f32, Bad> {
        let number = self.get(column).parse().ok().filter(|n: &f32| n.is_finite());
        number.ok_or_else(|| self.bad(column, "check-not-number"))
    }

    /// How many people; nothing where that is not known.
    pub fn people(&self, column: &str) -> Result<u32, Bad> {
        match self.get(column) {
            "" => Ok(0),
            text => text.parse().map_err(|_| self.bad(column, "check-not-whole")),
        }
    }

    /// A ZIP code of exactly five digits.
    pub fn zip(&self, column: &str) -> Result<u32, Bad> {
        let text = self.get(column);
        let is_zip = text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|_| is_zip).ok_or_else(|| self.bad(column, "check-not-zip"))
    }

    /// `yes`, or nothing.
    pub fn yes(&self, column: &str) -> Result<bool, Bad> {
        match self.get(column) {
            "yes" => Ok(true),
            "" | "no" => Ok(false),
            _ => Err(self.bad(column, "check-not-yes")),
        }
    }

    fn bad(&self, column: &str, reason: &'static str) -> Bad {
        Bad { column: column.to_owned(), reason: Wording::of(reason, self.get(column)) }
    }
}

impl Reader<'_> {
    /// Reads a table whose header names at least these columns, in any order.
    pub(super) fn table<T>(
        &mut self,
        relative: &str,
        columns: &[&str],
        make: impl Fn(&Row<'_>) -> Result<T, Bad>,
    ) -> Vec<T> {
        let Some(bytes) = self.bytes(relative) else { return Vec::new() };
        let lines = self.lines(relative, &bytes);
        let Some((first, rest)) = lines.split_first() else {
            self.error(relative, Record::line(1), "", "check-table-empty");
            return Vec::new();
        };
        let header: Vec<&str> = first.1.split('\t').collect();
        if !self.header_is_whole(relative, first.0, &header, columns) {
            return Vec::new();
        }
        rest.iter().filter_map(|(line, text)| self.row(relative, *line, text, &header, &make)).collect()
    }

    /// Lines that hold something, with their numbers. A line that is not text is left out.
    fn lines<'t>(&mut self, relative: &str, bytes: &'t [u8]) -> Vec<(usize, &'t str)> {
        let mut lines = Vec::new();
        let mut has_told_returns = false;
        for (i, line) in bytes.split(|b| *b == b'\n').enumerate() {
            let record = || Record::line(i + 1);
            let Ok(mut text) = std::str::from_utf8(line) else {
                self.error(relative, record(), "", "check-not-utf8");
                continue;
            };
            if let Some(without) = text.strip_suffix('\r') {
                text = without;
                if !has_told_returns {
                    self.warning(relative, record(), "check-line-ends");
                }
                has_told_returns = true;
            }
            if !text.is_empty() {
                lines.push((i + 1, text));
            }
        }
        lines
    }

    fn header_is_whole(&mut self, relative: &str, line: usize, header: &[&str], columns: &[&str]) -> bool {
        let mut is_whole = true;
        for column in columns {
            let reason = match header.iter().filter(|name| *name == column).count() {
                1 => continue,
                0 => "check-column-missing",
                _ => "check-column-twice",
            };
            self.error(relative, Record::line(line), column, reason);
            is_whole = false;
        }
        is_whole
    }

    fn row<T>(
        &mut self,
        relative: &str,
        line: usize,
        text: &str,
        header: &[&str],
        make: impl Fn(&Row<'_>) -> Result<T, Bad>,
    ) -> Option<T> {
        let cells: Vec<&str> = text.split('\t').collect();
        if cells.len() != header.len() {
            let reason = Wording::from("check-columns").with("count", cells.len()).with("named", header.len());
            self.error(relative, Record::line(line), "", reason);
            return None;
        }
        match make(&Row { columns: header, cells }) {
            Ok(row) => Some(row),
            Err(bad) => {
                self.error(relative, Record::line(line), &bad.column, bad.reason);
                None
            }
        }
    }
}

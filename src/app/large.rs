//! A number four lines high, for people who see little. Drawn with the quarter blocks of Unicode from a font of eight by
//! eight dots, the one that `tui-big-text` uses; that crate draws on a screen of ratatui, and here a page is lines.

use font8x8::legacy::BASIC_LEGACY;

/// Columns of a letter, and its lines.
pub const SIZE: (usize, usize) = (4, 4);

/// Blocks by which of their quarters are filled: 1 top left, 2 top right, 4 below left, 8 below right.
const BLOCKS: [char; 16] = [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];

/// The lines of a number, none wider than `width` columns. None where it does not fit whole: nobody dials half a number.
pub fn lines(number: &str, width: usize) -> Vec<String> {
    if number.is_empty() || number.chars().count() * SIZE.0 > width {
        return Vec::new();
    }
    (0..SIZE.1).map(|row| line(number, row)).collect()
}

fn line(number: &str, row: usize) -> String {
    let line: String = number.chars().flat_map(|c| (0..SIZE.0).map(move |column| block(c, row, column))).collect();
    line.trim_end().to_owned()
}

/// The block that shows two by two dots of a letter.
fn block(letter: char, row: usize, column: usize) -> char {
    let dots = BASIC_LEGACY.get(letter as usize).copied().unwrap_or_default();
    let is_set = |x: usize, y: usize| dots[2 * row + y] >> (2 * column + x) & 1 == 1;
    let quarters = [(0, 0, 1), (1, 0, 2), (0, 1, 4), (1, 1, 8)];
    BLOCKS[quarters.into_iter().filter(|(x, y, _)| is_set(*x, *y)).map(|(_, _, bit)| bit).sum::<usize>()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_drawn() {
        assert_eq!(lines("1-7", 80), ["▗█      █▀█", " █  ▄▄▄  ▗▛", " █       █", "▀▀▀      ▀"]);
    }

    #[test]
    fn a_number_is_whole_or_not_there() {
        let count = |width| lines("907-555-0137", width).len();
        assert_eq!([120, 48, 47, 15, 0].map(count), [4, 4, 0, 0, 0]);
        assert_eq!(lines("", 40), [""; 0]);
        assert!(lines("ñ", 40).iter().all(String::is_empty), "what the font lacks is left to the text below");
    }
}

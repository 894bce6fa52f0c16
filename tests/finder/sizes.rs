//! Every screen at every size: nothing panics, and the screen may have another size than the state believes.

use crate::dump::{LOOK, Shot};
use crate::fixture::Finder;
use crate::screens::SCREENS;
use wayhome::app::layout::is_tiny;
use wayhome::app::model::Drawing;
use wayhome::language::Language;

fn sweep(widths: &[u16], heights: &[u16]) {
    for (_, script) in SCREENS {
        let mut finder = Finder::new(Language::Es, (80, 24)).script(script);
        for &width in widths {
            for &height in heights {
                finder = finder.script(&format!("resize:{width}x{height}"));
                let mut shot = Shot::of(&finder.model, LOOK);
                if let Some((x, y)) = shot.cursor() {
                    assert!(x < width && y < height, "{script} {width}x{height}: cursor at {x},{y}");
                }
            }
        }
    }
}

#[test]
fn small_sizes_one_by_one() {
    sweep(&(1..=36).collect::<Vec<_>>(), &(1..=12).collect::<Vec<_>>());
}

#[test]
fn large_sizes_in_steps() {
    sweep(&(37..=130).step_by(7).collect::<Vec<_>>(), &(1..=45).step_by(4).collect::<Vec<_>>());
    sweep(&[98, 99, 100, 101, 102], &[18, 19, 20, 21, 22]);
}

#[test]
fn no_size_breaks_a_number_and_small_ones_say_so() {
    for script in ["find:sober_living_juneau", "find:sober_living_juneau enter", "find:sober_living_juneau enter f2"] {
        let mut finder = Finder::new(Language::En, (80, 24)).script(script);
        finder.model.drawing = Drawing::LargeNumbers;
        for width in 1..=40 {
            for height in 1..=15 {
                finder = finder.script(&format!("resize:{width}x{height}"));
                let rows = Shot::of(&finder.model, LOOK).rows();
                for row in rows.iter().filter(|row| row.contains("907")) {
                    let is_whole = ["907-555-0137", "907-555-0188", "907-555-0199"].iter().any(|n| row.contains(n));
                    assert!(is_whole, "{script} {width}x{height}: {rows:#?}");
                }
                let text = rows.join(" ");
                if is_tiny((width, height)) && width >= 10 && height >= 7 {
                    let words: Vec<_> = text.split_whitespace().collect();
                    assert!(
                        words.ends_with(&["Make", "this", "window", "larger."]),
                        "{script} {width}x{height}: {rows:#?}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_screen_of_another_size_than_believed() {
    for (_, script) in SCREENS {
        let finder = Finder::new(Language::En, (120, 40)).script(script);
        for size in [(1, 1), (20, 5), (80, 24), (200, 60)] {
            Shot::sized(&finder.model, LOOK, size);
        }
    }
}

#[test]
fn keys_at_any_size_are_safe() {
    let keys = "down page-down end up page-up home tab enter page-down end esc f1 end page-up f2 end esc esc";
    let list_keys = "down + down + f12 end found page-up f10 f10 alt-down ctrl-n type:x enter - ctrl-w end esc f12 end \
                     ctrl-p found end enter delete f10";
    for width in [1, 2, 10, 29, 30, 45, 80, 100, 130] {
        for height in [1, 2, 7, 8, 15, 24, 45] {
            let finder = Finder::new(Language::En, (width, height)).script("find:meetings").script(keys);
            Shot::of(&finder.script(list_keys).model, LOOK);
        }
    }
}

//! `wayhome packet --near PLACE`: a booklet of all that serves a place.

use super::save::{SaveArgs, show};
use super::{End, Place, find_place, today};
use crate::sheet::packet::{FORMATS, Packet, render, text_pages};
use crate::sheet::{Edition, Format, ascii_pages};
use anyhow::bail;
use clap::Args;

/// Which place, and where the booklet goes.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  wayhome packet --near juneau --output juneau.html")]
pub struct PacketArgs {
    /// The place: a ZIP code, a city, a county, a state
    #[arg(long, value_name = "PLACE")]
    near: String,
    /// Only places at most so many miles away, beside those that serve the state or the country
    #[arg(long, value_name = "N")]
    miles: Option<u32>,
    /// text, ascii, markdown or html
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    format: Option<Format>,
    #[command(flatten)]
    save: SaveArgs,
}

fn format(name: &str) -> Result<Format, String> {
    let known = Format::from_name(name).filter(|format| FORMATS.contains(format));
    known.ok_or_else(|| "say one of text, ascii, markdown, html".to_owned())
}

/// Runs the command.
pub fn run(args: &PacketArgs, place: &Place) -> anyhow::Result<End> {
    let format = args.format.or_else(|| Format::from_path(args.save.path()?)).unwrap_or(Format::Text);
    let engine = place.engine()?;
    let words = place.words();
    let near = find_place(&engine, &args.near)?;
    let packet = Packet::new(&engine, Edition::of(&engine, &words, today()), &near, args.miles);
    let Some(text) = render(&packet, format) else {
        bail!("a booklet is text, ascii, markdown or html; the file's ending says something else");
    };
    if !args.save.save(&text)? {
        // A form feed would steer the terminal.
        match format {
            Format::Text => show(&text_pages(&packet).join("\n"))?,
            Format::Ascii => show(&ascii_pages(&text_pages(&packet)).join("\n"))?,
            _ => show(&text)?,
        }
    }
    Ok(if packet.places.is_empty() { End::Nothing } else { End::Found })
}

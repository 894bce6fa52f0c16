//! `wayhome packet --near PLACE`: a booklet of all that serves a place.

use super::deliver::{DeliverArgs, Paper};
use super::usage::one_of;
use super::{End, Place, find_place, today};
use crate::sheet::packet::{FORMATS, Packet, render, text_pages};
use crate::sheet::{Edition, Format};
use clap::Args;
use clap::builder::TypedValueParser;

/// Which place, and where the booklet goes.
#[derive(Debug, Args)]
pub struct PacketArgs {
    #[arg(long, value_name = "PLACE")]
    near: String,
    #[arg(long, value_name = "N")]
    miles: Option<u32>,
    #[arg(long, value_name = "FORMAT", value_parser = format())]
    format: Option<Format>,
    #[command(flatten)]
    deliver: DeliverArgs,
}

fn format() -> impl TypedValueParser<Value = Format> {
    one_of(FORMATS.map(Format::name)).map(|name: String| Format::from_name(&name).unwrap_or(Format::Text))
}

impl Paper for Packet<'_> {
    fn render(&self, format: Format) -> Option<String> {
        render(self, format)
    }

    fn formats(&self) -> &'static [Format] {
        &FORMATS
    }

    fn pages(&self) -> Vec<String> {
        text_pages(self)
    }
}

/// Runs the command.
pub fn run(args: &PacketArgs, place: &Place) -> anyhow::Result<End> {
    let engine = place.engine()?;
    let words = place.words();
    let near = find_place(&engine, &args.near, &words)?;
    let packet = Packet::new(&engine, Edition::of(&engine, &words, today()), &near, args.miles);
    args.deliver.deliver(&packet, args.format, place)?;
    Ok(if packet.places.is_empty() { End::Nothing } else { End::Found })
}

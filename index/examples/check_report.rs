//! Throwaway.
fn main() {
    let t = std::time::Instant::now();
    let r = wayhome_index::check::check_path(std::path::Path::new(&std::env::args().nth(1).unwrap()));
    for p in &r.problems { println!("{p}"); }
    println!("{} listings {} errors {} warnings {:?}", r.directory.listings.len(), r.errors(), r.warnings(), t.elapsed());
    if std::env::args().nth(2).is_some() { let d = &r.directory; println!("{} {} {} {} {} {} {:?}", d.vocabulary.len(), d.people.len(), d.places.zips.len(), d.places.cities.len(), d.places.counties.len(), d.places.regions.len(), d.places.states.iter().take(3).collect::<Vec<_>>()); }
}

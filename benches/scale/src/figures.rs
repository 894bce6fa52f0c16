//! Times as tables.

use std::time::Duration;

/// Milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Times in order.
#[derive(Debug)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Sorts times.
    pub fn new(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    /// The time below which this share of all lie.
    pub fn at(&self, share: f64) -> Duration {
        let last = self.0.len().saturating_sub(1);
        self.0.get((last as f64 * share).round() as usize).copied().unwrap_or_default()
    }

    /// Prints one line of the table.
    pub fn print(&self, what: &str) {
        let [p50, p90, p99, max] = [0.5, 0.9, 0.99, 1.0].map(|share| ms(self.at(share)));
        println!("  {what:<34}{p50:>11.3}{p90:>11.3}{p99:>11.3}{max:>11.3}   {}", self.0.len());
    }

    /// Prints how many times longer these took than others.
    pub fn print_ratio(&self, what: &str, others: &Self) {
        let [p50, p90, p99, max] = [0.5, 0.9, 0.99, 1.0].map(|share| ratio(self.at(share), others.at(share)));
        println!("  {what:<34}{p50:>10.1}x{p90:>10.1}x{p99:>10.1}x{max:>10.1}x");
    }
}

/// Prints the head of the table.
pub fn print_head() {
    println!("  {:<34}{:>11}{:>11}{:>11}{:>11}   times", "milliseconds", "p50", "p90", "p99", "max");
}

fn ratio(longer: Duration, shorter: Duration) -> f64 {
    longer.as_secs_f64() / shorter.as_secs_f64().max(1e-9)
}

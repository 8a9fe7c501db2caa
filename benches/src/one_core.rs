//! Pins both sides to one core.
//!
//! A request wakes the server and its response wakes the client. On several cores, the system's
//! scheduling affects the time more than any client does.

/// Pins this process, and the threads and processes that it starts later, to one core. Returns the
/// core.
///
/// # Errors
///
/// The reason, if the system does not allow it.
#[cfg(target_os = "linux")]
pub fn pin() -> Result<usize, String> {
    use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};

    let allowed =
        sched_getaffinity(None).map_err(|error| format!("the cores are unknown: {error}"))?;
    // The last core, because devices interrupt the first one more often.
    let core = (0..CpuSet::MAX_CPU)
        .rev()
        .find(|&core| allowed.is_set(core))
        .ok_or("no core is allowed")?;
    let mut one = CpuSet::new();
    one.set(core);
    sched_setaffinity(None, &one)
        .map_err(|error| format!("the system does not allow it: {error}"))?;
    Ok(core)
}

/// Linux only.
///
/// # Errors
///
/// Always.
#[cfg(not(target_os = "linux"))]
pub fn pin() -> Result<usize, String> {
    Err("this is implemented for Linux only".to_owned())
}

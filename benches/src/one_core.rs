//! One core for both sides.
//!
//! A call wakes the server and the answer wakes the client. With more than one core, which of them
//! each wakes on decides how long that takes, more than anything that a client does.

/// Keeps this process on one core, with all the threads and processes that it starts from here on.
/// To be called before it starts any. Gives the core.
///
/// # Errors
///
/// Why it could not be done, in words.
#[cfg(target_os = "linux")]
pub fn pin() -> Result<usize, String> {
    use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};

    let allowed = sched_getaffinity(None)
        .map_err(|error| format!("the system does not say which cores it gives: {error}"))?;
    // The last one: devices interrupt the first one more often.
    let core = (0..CpuSet::MAX_CPU)
        .rev()
        .find(|&core| allowed.is_set(core))
        .ok_or("the system gives no core")?;
    let mut one = CpuSet::new();
    one.set(core);
    sched_setaffinity(None, &one)
        .map_err(|error| format!("the system does not allow it: {error}"))?;
    Ok(core)
}

/// As on Linux, the only system on which it is done.
#[cfg(not(target_os = "linux"))]
pub fn pin() -> Result<usize, String> {
    Err("it is done on Linux only".to_owned())
}

//! The sandbox: what this process gives up before anybody may press a key, and can never take back.
//!
//! Landlock takes the file system away, and the network with it; seccomp then leaves only the calls of a program that
//! draws, waits for keys and thinks. Whatever is not on that list fails as "not permitted", which the self-test shows by
//! trying. Both hold for every thread that is started afterwards, so there may be none before.

use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, Ruleset, RulesetAttr, RulesetError, RulesetStatus, Scope,
};
use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule, TargetArch,
};
use std::collections::BTreeMap;

/// Landlock as this program was written for; a newer kernel does all of it, an older one less.
const KNOWN: ABI = ABI::V6;

/// Why the process is not locked.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// The kernel has no Landlock, or it is switched off.
    #[error("this kernel has no Landlock, or it is switched off")]
    NoLandlock,
    /// Landlock refused.
    #[error("Landlock: {0}")]
    Landlock(#[from] RulesetError),
    /// The kernel has no seccomp filters, or refused one.
    #[error("seccomp: {0}")]
    Seccomp(#[from] seccompiler::Error),
    /// The filter cannot be built for this machine.
    #[error("seccomp: {0}")]
    Filter(#[from] seccompiler::BackendError),
    /// Something else cannot be given up.
    #[error("{0}")]
    System(#[from] std::io::Error),
    /// Threads that run already would keep their rights.
    #[error("{0} threads run already")]
    Threads(usize),
}

/// No core file when this process crashes, and no other program of the same account may look into its memory.
pub fn leave_no_dump() -> std::io::Result<()> {
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    setrlimit(Resource::Core, none)?;
    // A limit does not hold for systems that hand a core to a program of theirs; this does.
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    Ok(())
}

/// Gives up everything, for this process and all its threads to come.
pub fn lock() -> Result<(), LockError> {
    let threads = std::fs::read_dir("/proc/self/task")?.count();
    if threads != 1 {
        return Err(LockError::Threads(threads));
    }
    take_files_away()?;
    let filters = [clone3_is_unknown()?, only_what_is_needed()?];
    filters.iter().try_for_each(|filter| seccompiler::apply_filter_all_threads(filter))?;
    Ok(())
}

/// Landlock with no exception: what is open stays open, and nothing else can be reached.
fn take_files_away() -> Result<(), LockError> {
    let status = Ruleset::default()
        .set_compatibility(CompatLevel::HardRequirement)
        .handle_access(AccessFs::from_all(ABI::V1))
        .map_err(|_| LockError::NoLandlock)?
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(KNOWN))?
        .handle_access(AccessNet::from_all(KNOWN))?
        .scope(Scope::from_all(KNOWN))?
        .create()
        .and_then(landlock::RulesetCreated::restrict_self)?;
    if status.ruleset == RulesetStatus::NotEnforced { Err(LockError::NoLandlock) } else { Ok(()) }
}

/// Calls with the arguments they are allowed with; no condition where every argument will do.
type Rules = BTreeMap<i64, Vec<SeccompRule>>;

fn program(rules: Rules, otherwise: SeccompAction, matched: SeccompAction) -> Result<BpfProgram, LockError> {
    let arch = TargetArch::try_from(std::env::consts::ARCH)?;
    Ok(SeccompFilter::new(rules, otherwise, matched, arch)?.try_into()?)
}

fn not_permitted() -> SeccompAction {
    SeccompAction::Errno(libc::EPERM as u32)
}

/// `clone3` hides its arguments from filters. A system that says it does not know it is asked for `clone` instead, of
/// which [`only_what_is_needed`] sees whether it makes a thread or a process.
fn clone3_is_unknown() -> Result<BpfProgram, LockError> {
    let rules = Rules::from([(libc::SYS_clone3, Vec::new())]);
    program(rules, SeccompAction::Allow, SeccompAction::Errno(libc::ENOSYS as u32))
}

/// Calls that are allowed with any arguments: they use what is open, wait, tell the time, or ask for plain memory.
const PLAIN: &[i64] = &[
    // What is open: terminal, pipe to the print helper.
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_lseek,
    libc::SYS_fstat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_poll,
    libc::SYS_ppoll,
    // Memory.
    libc::SYS_brk,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_membarrier,
    // Threads.
    libc::SYS_clone3,
    libc::SYS_futex,
    libc::SYS_set_robust_list,
    libc::SYS_set_tid_address,
    libc::SYS_rseq,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_gettid,
    libc::SYS_getpid,
    libc::SYS_exit,
    libc::SYS_exit_group,
    // Signals to itself.
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    // Time and chance.
    libc::SYS_clock_gettime,
    libc::SYS_clock_nanosleep,
    libc::SYS_nanosleep,
    libc::SYS_getrandom,
];

/// What a terminal may be asked: its settings, its size. Not among them: typing into it for somebody else, the console's
/// own commands.
///
/// `TCGETS`, `TCSETS`, `TCSETSW`, `TCSETSF`, `TIOCGWINSZ`, `TCGETS2`, `TCSETS2`, `TCSETSW2`, `TCSETSF2`: the same numbers
/// on every machine that [`TargetArch`] knows, while their types differ from one C library to the other.
const TERMINAL: [u64; 9] = [0x5401, 0x5402, 0x5403, 0x5404, 0x5413, 0x802C_542A, 0x402C_542B, 0x402C_542C, 0x402C_542D];

/// Everything that is allowed, and nothing else.
fn only_what_is_needed() -> Result<BpfProgram, LockError> {
    let mut rules: Rules = PLAIN.iter().map(|&call| (call, Vec::new())).collect();
    let own = u64::from(std::process::id());
    let equal = SeccompCmpOp::Eq;
    rules.insert(libc::SYS_ioctl, any_of(TERMINAL.into_iter().map(|ask| (1, equal.clone(), ask)))?);
    let without_code = SeccompCmpOp::MaskedEq(libc::PROT_EXEC as u64);
    rules.insert(libc::SYS_mmap, any_of([(2, without_code.clone(), 0)])?);
    rules.insert(libc::SYS_mprotect, any_of([(2, without_code, 0)])?);
    let thread = libc::CLONE_THREAD as u64;
    rules.insert(libc::SYS_clone, any_of([(0, SeccompCmpOp::MaskedEq(thread), thread)])?);
    // Ending itself after a panic.
    rules.insert(libc::SYS_tgkill, any_of([(0, equal.clone(), own)])?);
    rules.insert(libc::SYS_prctl, any_of([(0, equal, libc::PR_SET_NAME as u64)])?);
    program(rules, not_permitted(), SeccompAction::Allow)
}

/// Rules of which one must hold: an argument by its place, how it is compared, and with what.
fn any_of(conditions: impl IntoIterator<Item = (u8, SeccompCmpOp, u64)>) -> Result<Vec<SeccompRule>, LockError> {
    let rule = |(argument, compared, with)| {
        // The kernel looks at 32 bits of these arguments.
        let condition = SeccompCondition::new(argument, SeccompCmpArgLen::Dword, compared, with)?;
        Ok(SeccompRule::new(vec![condition])?)
    };
    conditions.into_iter().map(rule).collect()
}

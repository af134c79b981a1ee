// Three walls, each of which holds if another has a hole. Resource limits bound what the process
// may use. Landlock says what lies where: nothing but some folders of the system, and those to be
// read. The system call filter lets through what the readers and the C library were seen to need,
// with arguments that can do no harm, and answers EPERM to all else, so that a library that asks
// for more goes on without it. System calls that only exist on some machines are skipped by
// libseccomp where they do not.

#include "indexer/worker/sandbox.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <initializer_list>
#include <string>

#include "indexer/file_descriptor.h"

namespace docent {
namespace {

// Character tables, code of character sets; what fontconfig, which poppler asks, knows of fonts.
constexpr std::array kReadableFolders = {"/usr", "/etc/fonts", "/var/cache/fontconfig"};
constexpr rlim_t kMaxOpenFiles = 32;

bool limit(__rlimit_resource resource, rlim_t most) {
    rlimit both{};
    if (getrlimit(resource, &both) != 0) return false;
    both.rlim_max = std::min(both.rlim_max, most);
    both.rlim_cur = both.rlim_max;
    return setrlimit(resource, &both) == 0;
}

void allow_reading(const FileDescriptor& rules, const char* folder) {
    const FileDescriptor place(open(folder, O_PATH | O_CLOEXEC));
    if (!place.is_open()) return;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = place.number();
    syscall(SYS_landlock_add_rule, rules.number(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

// Landlock, version 1: reading below some folders is allowed, all else that it knows is not.
bool enter_folder_rules() {
    landlock_ruleset_attr all{};
    all.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1U;  // the last of version 1
    const FileDescriptor rules(
        static_cast<int>(syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0)));
    if (!rules.is_open()) return false;
    for (const char* folder : kReadableFolders) allow_reading(rules, folder);
    return syscall(SYS_landlock_restrict_self, rules.number(), 0) == 0;
}

// The filter while it is built.
class SystemCallFilter {
  public:
    SystemCallFilter() : context_(seccomp_init(SCMP_ACT_ERRNO(EPERM))) {}
    SystemCallFilter(const SystemCallFilter&) = delete;
    SystemCallFilter& operator=(const SystemCallFilter&) = delete;
    ~SystemCallFilter() {
        if (context_ != nullptr) seccomp_release(context_);
    }

    void allow(std::initializer_list<int> calls) {
        for (const int call : calls) add(call, {});
    }

    // Lets a call through when every condition holds.
    void allow_if(int call, std::initializer_list<scmp_arg_cmp> conditions) {
        add(call, conditions);
    }

    bool load() { return is_whole_ && seccomp_load(context_) == 0; }

  private:
    void add(int call, std::initializer_list<scmp_arg_cmp> conditions) {
        is_whole_ = is_whole_ &&
                    seccomp_rule_add_array(
                        context_, SCMP_ACT_ALLOW, call, static_cast<unsigned>(conditions.size()),
                        conditions.size() == 0 ? nullptr : conditions.begin()) == 0;
    }

    scmp_filter_ctx context_;
    bool is_whole_ = context_ != nullptr;
};

scmp_arg_cmp argument_is(unsigned argument, scmp_datum_t value) {
    return {argument, SCMP_CMP_EQ, value, 0};
}

scmp_arg_cmp argument_has_none_of(unsigned argument, scmp_datum_t bits) {
    return {argument, SCMP_CMP_MASKED_EQ, bits, 0};
}

bool enter_system_call_filter(int channel) {
    constexpr auto kWriting = scmp_datum_t{O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND};
    const auto socket = static_cast<scmp_datum_t>(channel);
    SystemCallFilter filter;
    filter.allow({SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise)});
    filter.allow_if(SCMP_SYS(mmap), {argument_has_none_of(2, PROT_EXEC)});
    filter.allow_if(SCMP_SYS(mmap),  // the C library's character sets are program code
                    {argument_has_none_of(2, PROT_WRITE), argument_has_none_of(3, MAP_ANONYMOUS)});
    filter.allow_if(SCMP_SYS(mprotect), {argument_has_none_of(2, PROT_EXEC)});
    filter.allow({SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(lseek), SCMP_SYS(close),
                  SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(getdents64), SCMP_SYS(access),
                  SCMP_SYS(faccessat), SCMP_SYS(readlink), SCMP_SYS(fstatfs)});
    filter.allow_if(SCMP_SYS(openat), {argument_has_none_of(2, kWriting)});
    filter.allow_if(SCMP_SYS(sendmsg), {argument_is(0, socket)});
    filter.allow_if(SCMP_SYS(recvmsg), {argument_is(0, socket)});
    filter.allow({SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(restart_syscall)});
    filter.allow({SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(time),
                  SCMP_SYS(getrandom), SCMP_SYS(sysinfo), SCMP_SYS(getpid), SCMP_SYS(gettid),
                  SCMP_SYS(futex), SCMP_SYS(sched_yield)});
    filter.allow({SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
                  SCMP_SYS(exit), SCMP_SYS(exit_group)});
    filter.allow_if(SCMP_SYS(tgkill), {argument_is(0, static_cast<scmp_datum_t>(getpid()))});
    filter.allow_if(SCMP_SYS(prlimit64), {argument_is(0, 0), argument_is(1, RLIMIT_CPU)});
    return filter.load();
}

}  // namespace

Sandbox enter_sandbox(int channel, std::uint64_t memory_bytes) {
    Sandbox sandbox;
    limit(RLIMIT_CORE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (kIsSanitized) return sandbox;
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_NOFILE, kMaxOpenFiles);
    sandbox.has_memory_limit = limit(RLIMIT_AS, memory_bytes);
    sandbox.has_folder_rules = enter_folder_rules();
    sandbox.has_system_call_filter = enter_system_call_filter(channel);
    return sandbox;
}

std::string missing_walls(const Sandbox& sandbox) {
    std::string names;
    const auto add = [&](bool is_there, const char* name) {
        if (!is_there && !kIsSanitized) names += (names.empty() ? "" : ", ") + std::string(name);
    };
    add(sandbox.has_system_call_filter, "a system call filter (seccomp)");
    add(sandbox.has_folder_rules, "rules for folders (Landlock)");
    add(sandbox.has_memory_limit, "a memory limit");
    return names;
}

void renew_time_limit(int seconds) {
    timespec used{};
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) != 0) return;
    rlimit time{};
    getrlimit(RLIMIT_CPU, &time);
    time.rlim_cur = std::min(time.rlim_max, static_cast<rlim_t>(used.tv_sec + 1 + seconds));
    setrlimit(RLIMIT_CPU, &time);
}

}  // namespace docent

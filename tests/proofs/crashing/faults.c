/* Lets the n-th file operation of a process fail, once it is armed: fault_arm(n, error), then fault_disarm().

   Preloaded, it stands between a program and the C library; until it is armed, it is not there.
   n = 0 only counts. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/types.h>
#include <unistd.h>

static long armed = 0, until = 0, error = 0, for_good = 0, seen = 0, hit = 0;

void fault_arm(long n, long code, long onwards) { seen = 0; hit = 0; until = n; error = code; for_good = onwards; armed = 1; }
long fault_disarm(void) { armed = 0; return hit; }
long fault_seen(void) { return seen; }

static int fails(void) {
    if (!armed) return 0;
    seen += 1;
    if (until == 0 || seen < until || (seen > until && !for_good)) return 0;
    hit += 1;
    errno = (int)error;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int fsync(int fd) { return fails() ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fails() ? -1 : REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { return fails() ? -1 : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return fails() ? -1 : REAL(ftruncate64)(fd, size); }
int unlink(const char *path) { return fails() ? -1 : REAL(unlink)(path); }
int rename(const char *from, const char *to) { return fails() ? -1 : REAL(rename)(from, to); }
int mkdir(const char *path, mode_t mode) { return fails() ? -1 : REAL(mkdir)(path, mode); }
ssize_t write(int fd, const void *from, size_t size) { return fails() ? -1 : REAL(write)(fd, from, size); }
ssize_t pwrite(int fd, const void *from, size_t size, off_t at) { return fails() ? -1 : REAL(pwrite)(fd, from, size, at); }
ssize_t pwrite64(int fd, const void *from, size_t size, off64_t at) { return fails() ? -1 : REAL(pwrite64)(fd, from, size, at); }

int open(const char *path, int flags, ...) {
    va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, int); va_end(rest);
    return fails() ? -1 : REAL(open)(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, int); va_end(rest);
    return fails() ? -1 : REAL(open64)(path, flags, mode);
}
int openat(int at, const char *path, int flags, ...) {
    va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, int); va_end(rest);
    return fails() ? -1 : REAL(openat)(at, path, flags, mode);
}

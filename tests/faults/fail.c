/* Makes the k-th step on files below a folder fail, once or from then on.
 *
 * Preloaded with LD_PRELOAD. `vios_fail_arm` is called by the program under test in its own process: k counts from 1,
 * `number` is an errno, `kinds` a set of the letters W(rite), S(ync), T(runcate), N(ame), R(ead), O(pen for writing).
 * A write that fails leaves half of its bytes behind, as a torn one does. `vios_fail_count` says how many steps there were.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char root[PATH_MAX];
static char counted[16];
static long fail_at, count;
static int fail_with, for_good, armed;

void vios_fail_arm(const char *folder, long k, int number, int persistent, const char *kinds)
{
    snprintf(root, sizeof root, "%s", folder);
    snprintf(counted, sizeof counted, "%s", kinds);
    fail_at = k, fail_with = number, for_good = persistent, count = 0, armed = 1;
}

void vios_fail_disarm(void)
{
    armed = 0;
}

long vios_fail_count(void)
{
    return count;
}

static int below(const char *path)
{
    size_t length = strlen(root);
    return armed && strncmp(path, root, length) == 0 && (path[length] == '/' || !path[length]);
}

static int fd_below(int fd)
{
    char link[64], path[PATH_MAX];
    if (!armed)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return below(path);
}

static int fails(char kind)
{
    if (!strchr(counted, kind))
        return 0;
    count++;
    if (count == fail_at || (for_good && count > fail_at)) {
        errno = fail_with;
        return 1;
    }
    return 0;
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = dlsym(RTLD_NEXT, name)

ssize_t write(int fd, const void *data, size_t length)
{
    REAL(ssize_t, "write", int, const void *, size_t);
    if (fd_below(fd) && fails('W')) {
        int kept = errno;
        if (real(fd, data, length / 2) < 0)
            return -1;
        errno = kept;
        return -1;
    }
    return real(fd, data, length);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off_t offset)
{
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
    if (fd_below(fd) && fails('W')) {
        int kept = errno;
        if (real(fd, data, length / 2, offset) < 0)
            return -1;
        errno = kept;
        return -1;
    }
    return real(fd, data, length, offset);
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset)
{
    return pwrite64(fd, data, length, offset);
}

ssize_t read(int fd, void *data, size_t length)
{
    REAL(ssize_t, "read", int, void *, size_t);
    return fd_below(fd) && fails('R') ? -1 : real(fd, data, length);
}

ssize_t pread64(int fd, void *data, size_t length, off_t offset)
{
    REAL(ssize_t, "pread64", int, void *, size_t, off_t);
    return fd_below(fd) && fails('R') ? -1 : real(fd, data, length, offset);
}

ssize_t pread(int fd, void *data, size_t length, off_t offset)
{
    return pread64(fd, data, length, offset);
}

int ftruncate64(int fd, off_t size)
{
    REAL(int, "ftruncate64", int, off_t);
    return fd_below(fd) && fails('T') ? -1 : real(fd, size);
}

int ftruncate(int fd, off_t size)
{
    return ftruncate64(fd, size);
}

int fsync(int fd)
{
    REAL(int, "fsync", int);
    return fd_below(fd) && fails('S') ? -1 : real(fd);
}

int fdatasync(int fd)
{
    REAL(int, "fdatasync", int);
    return fd_below(fd) && fails('S') ? -1 : real(fd);
}

int unlink(const char *path)
{
    REAL(int, "unlink", const char *);
    return below(path) && fails('N') ? -1 : real(path);
}

int rename(const char *from, const char *to)
{
    REAL(int, "rename", const char *, const char *);
    return (below(from) || below(to)) && fails('N') ? -1 : real(from, to);
}

int open64(const char *path, int flags, ...)
{
    REAL(int, "open64", const char *, int, ...);
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list more;
        va_start(more, flags);
        mode = va_arg(more, mode_t);
        va_end(more);
    }
    if ((flags & O_ACCMODE) != O_RDONLY && below(path) && fails('O'))
        return -1;
    return real(path, flags, mode);
}

int open(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list more;
        va_start(more, flags);
        mode = va_arg(more, mode_t);
        va_end(more);
    }
    return open64(path, flags, mode);
}

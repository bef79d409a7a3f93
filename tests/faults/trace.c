/* Logs, in order, what a program does to the files below a folder, so that a power cut can be played afterwards.
 *
 * Preloaded with LD_PRELOAD; VIOS_TRACE_ROOT names the folder, VIOS_TRACE_LOG the log. One entry per call that
 * succeeded: a letter, the lengths of two paths and of the data, an offset (all little endian), the paths, the data.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static int log_fd = -1;
static char root[PATH_MAX];
static size_t root_length;

__attribute__((constructor)) static void start(void)
{
    const char *folder = getenv("VIOS_TRACE_ROOT"), *file = getenv("VIOS_TRACE_LOG");
    if (folder && file && strlen(folder) < sizeof root) {
        strcpy(root, folder);
        root_length = strlen(root);
        log_fd = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
}

static int below_root(const char *path)
{
    return log_fd >= 0 && strncmp(path, root, root_length) == 0 && (path[root_length] == '/' || !path[root_length]);
}

static int path_of(int fd, char *path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = fd == log_fd ? -1 : readlink(link, path, PATH_MAX - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return below_root(path);
}

static void note(char what, const char *path, const char *other, uint64_t offset, const void *data, size_t length)
{
    uint32_t first = (uint32_t)strlen(path), second = (uint32_t)strlen(other);
    uint64_t size = length;
    struct iovec parts[] = {
        {&what, 1}, {&first, 4}, {&second, 4}, {&size, 8}, {&offset, 8},
        {(void *)path, first}, {(void *)other, second}, {(void *)data, length},
    };
    if (writev(log_fd, parts, 8) < 0)
        abort();
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = dlsym(RTLD_NEXT, name)

ssize_t write(int fd, const void *data, size_t length)
{
    REAL(ssize_t, "write", int, const void *, size_t);
    char path[PATH_MAX];
    ssize_t done = real(fd, data, length);
    if (done > 0 && path_of(fd, path))
        note('W', path, "", (uint64_t)(lseek(fd, 0, SEEK_CUR) - done), data, (size_t)done);
    return done;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off_t offset)
{
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
    char path[PATH_MAX];
    ssize_t done = real(fd, data, length, offset);
    if (done > 0 && path_of(fd, path))
        note('W', path, "", (uint64_t)offset, data, (size_t)done);
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset)
{
    return pwrite64(fd, data, length, offset);
}

int ftruncate64(int fd, off_t size)
{
    REAL(int, "ftruncate64", int, off_t);
    char path[PATH_MAX];
    int done = real(fd, size);
    if (done == 0 && path_of(fd, path))
        note('T', path, "", (uint64_t)size, "", 0);
    return done;
}

int ftruncate(int fd, off_t size)
{
    return ftruncate64(fd, size);
}

int fsync(int fd)
{
    REAL(int, "fsync", int);
    char path[PATH_MAX];
    int done = real(fd);
    if (done == 0 && path_of(fd, path))
        note('S', path, "", 0, "", 0);
    return done;
}

int fdatasync(int fd)
{
    REAL(int, "fdatasync", int);
    char path[PATH_MAX];
    int done = real(fd);
    if (done == 0 && path_of(fd, path))
        note('S', path, "", 0, "", 0);
    return done;
}

int unlink(const char *path)
{
    REAL(int, "unlink", const char *);
    int done = real(path);
    if (done == 0 && below_root(path))
        note('U', path, "", 0, "", 0);
    return done;
}

/* What is below a folder that is named by its descriptor, as `shutil.rmtree` does. */
int unlinkat(int folder, const char *name, int flags)
{
    REAL(int, "unlinkat", int, const char *, int);
    char path[PATH_MAX], whole[2 * PATH_MAX];
    int known = folder != AT_FDCWD && path_of(folder, path);
    int done = real(folder, name, flags);
    if (done != 0 || (flags & AT_REMOVEDIR))
        return done;
    if (known)
        snprintf(whole, sizeof whole, "%s/%s", path, name);
    if (known || (folder == AT_FDCWD && below_root(name)))
        note('U', known ? whole : name, "", 0, "", 0);
    return done;
}

int link(const char *from, const char *to)
{
    REAL(int, "link", const char *, const char *);
    int done = real(from, to);
    if (done == 0 && below_root(from) && below_root(to))
        note('L', from, to, 0, "", 0);
    return done;
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    REAL(int, "linkat", int, const char *, int, const char *, int);
    int done = real(from_folder, from, to_folder, to, flags);
    if (done == 0 && from_folder == AT_FDCWD && to_folder == AT_FDCWD && below_root(from) && below_root(to))
        note('L', from, to, 0, "", 0);
    return done;
}

int rename(const char *from, const char *to)
{
    REAL(int, "rename", const char *, const char *);
    int done = real(from, to);
    if (done == 0 && below_root(from) && below_root(to))
        note('R', from, to, 0, "", 0);
    return done;
}

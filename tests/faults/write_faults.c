/* Loaded before the C library: lets the calls that write fail, one after the other.
 *
 * FAULTS_FOLDER   only files whose path begins so count (open descriptors are looked up in /proc/self/fd)
 * FAULTS_CONTROL  a file of four numbers of eight bytes, shared with whoever asks for the faults:
 *                 at    which call fails, from 1; 0 lets none fail
 *                 errno with what
 *                 stay  1: every later call fails too; 2: only calls that make a file longer or new, and not once
 *                       the file "reserve" of the folder is gone (a full disk that was given room)
 *                 count how many calls there were
 * Counting begins when the process writes the word "begins" to its output.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *folder;
static char reserve[4096];
static volatile long none[4], *control = none;
static int begun;
enum { AT, WITH, STAY, COUNT };

__attribute__((constructor)) static void begin(void) {
    folder = getenv("FAULTS_FOLDER");
    if (folder) snprintf(reserve, sizeof reserve, "%s/reserve", folder);
    const char *told = getenv("FAULTS_CONTROL");
    int (*real_open)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    int file = told ? real_open(told, O_RDWR) : -1;
    if (file < 0) return;
    void *shared = mmap(NULL, sizeof none, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (shared != MAP_FAILED) control = shared;
    close(file);
}

static int ours(const char *path) { return folder && path && strncmp(path, folder, strlen(folder)) == 0; }

static int ours_by_descriptor(int file) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return ours(path);
}

static int fails(int grows) {
    if (!begun) return 0;
    long nth = __sync_add_and_fetch(&control[COUNT], 1);
    if (!control[AT] || nth < control[AT]) return 0;
    if (control[STAY] == 0 && nth != control[AT]) return 0;
    if (control[STAY] == 2) {
        int (*real_access)(const char *, int) = dlsym(RTLD_NEXT, "access");
        if (!grows || real_access(reserve, F_OK) != 0) return 0;
    }
    errno = (int)control[WITH];
    return 1;
}

static int longer(int file, off_t end) {
    struct stat now;
    return fstat(file, &now) == 0 && end > now.st_size;
}

ssize_t write(int file, const void *data, size_t size) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "write");
    if (file == 1 && size >= 6 && memcmp(data, "begins", 6) == 0) begun = 1;
    else if (file > 2 && ours_by_descriptor(file) && fails(longer(file, lseek(file, 0, SEEK_CUR) + size))) return -1;
    return real(file, data, size);
}

#define PWRITE(name, offset_type)                                                       \
    ssize_t name(int file, const void *data, size_t size, offset_type offset) {         \
        static ssize_t (*real)(int, const void *, size_t, offset_type);                 \
        if (!real) real = dlsym(RTLD_NEXT, #name);                                      \
        if (ours_by_descriptor(file) && fails(longer(file, offset + size))) return -1;  \
        return real(file, data, size, offset);                                          \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define ONE_DESCRIPTOR(name)                                        \
    int name(int file) {                                            \
        static int (*real)(int);                                    \
        if (!real) real = dlsym(RTLD_NEXT, #name);                  \
        if (ours_by_descriptor(file) && fails(0)) return -1;        \
        return real(file);                                          \
    }
ONE_DESCRIPTOR(fsync)
ONE_DESCRIPTOR(fdatasync)

#define TRUNCATE(name, size_type)                                              \
    int name(int file, size_type size) {                                       \
        static int (*real)(int, size_type);                                    \
        if (!real) real = dlsym(RTLD_NEXT, #name);                             \
        if (ours_by_descriptor(file) && fails(longer(file, size))) return -1;  \
        return real(file, size);                                               \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define OPEN(name)                                                                             \
    int name(const char *path, int flags, ...) {                                               \
        static int (*real)(const char *, int, ...);                                            \
        if (!real) real = dlsym(RTLD_NEXT, #name);                                             \
        int mode = 0;                                                                          \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                   \
            va_list rest;                                                                      \
            va_start(rest, flags);                                                             \
            mode = va_arg(rest, int);                                                          \
            va_end(rest);                                                                      \
        }                                                                                      \
        if ((flags & (O_WRONLY | O_RDWR | O_CREAT)) && ours(path) && fails(flags & O_CREAT)) return -1; \
        return real(path, flags, mode);                                                        \
    }
OPEN(open)
OPEN(open64)

int rename(const char *from, const char *to) {
    static int (*real)(const char *, const char *);
    if (!real) real = dlsym(RTLD_NEXT, "rename");
    if (ours(to) && fails(0)) return -1;
    return real(from, to);
}

int mkdir(const char *path, mode_t mode) {
    static int (*real)(const char *, mode_t);
    if (!real) real = dlsym(RTLD_NEXT, "mkdir");
    if (ours(path) && fails(1)) return -1;
    return real(path, mode);
}

int unlink(const char *path) {
    static int (*real)(const char *);
    if (!real) real = dlsym(RTLD_NEXT, "unlink");
    if (ours(path) && control[STAY] != 2 && fails(0)) return -1;
    return real(path);
}

#include "CFiles.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>
#ifdef __APPLE__
#include <copyfile.h>
#else
#include <linux/openat2.h>
#include <sys/syscall.h>
#endif

static int result(int value) { return value < 0 ? -errno : value; }

int dictum_open_folder(int folder, const char *path) {
    int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
#ifndef __APPLE__
    // Links of /proc lead out of every folder: no name of a corpus may go through one.
    struct open_how how = {.flags = (uint64_t)flags, .resolve = RESOLVE_NO_MAGICLINKS};
    long found = syscall(SYS_openat2, folder < 0 ? AT_FDCWD : folder, path, &how, sizeof how);
    if (found >= 0) return (int)found;
    if (errno != ENOSYS && errno != EPERM) return -errno;
#endif
    return result(openat(folder < 0 ? AT_FDCWD : folder, path, flags));
}

int dictum_make_folder(int folder, const char *name, uint32_t mode) {
    return result(mkdirat(folder < 0 ? AT_FDCWD : folder, name, (mode_t)mode));
}

int dictum_open_file(int folder, const char *name) {
    return result(openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
}

int dictum_open_lock(int folder, const char *name) {
    return result(openat(folder, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
}

int dictum_create(int folder, const char *name, uint32_t mode) {
    return result(openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, (mode_t)mode));
}

int dictum_open_to_append(int folder, const char *name, uint32_t mode) {
    int flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    return result(openat(folder, name, flags, (mode_t)mode));
}

int dictum_rewind(int file) { return lseek(file, 0, SEEK_SET) < 0 ? -errno : 0; }

int64_t dictum_read(int file, void *into, size_t count) {
    ssize_t got = read(file, into, count);
    return got < 0 ? -errno : got;
}

int64_t dictum_write(int file, const void *from, size_t count) {
    ssize_t put = write(file, from, count);
    return put < 0 ? -errno : put;
}

int64_t dictum_read_link(int folder, const char *name, char *into, size_t count) {
    ssize_t got = readlinkat(folder, name, into, count);
    return got < 0 ? -errno : got;
}

static int fill(int outcome, const struct stat *found, struct dictum_file_status *status) {
    if (outcome < 0) return -errno;
    status->device = (uint64_t)found->st_dev;
    status->inode = (uint64_t)found->st_ino;
    status->size = (uint64_t)found->st_size;
    status->mode = found->st_mode & 07777;
    status->owner = found->st_uid;
    status->group = found->st_gid;
    status->kind = S_ISREG(found->st_mode)   ? DICTUM_FILE
                   : S_ISDIR(found->st_mode) ? DICTUM_FOLDER
                   : S_ISLNK(found->st_mode) ? DICTUM_LINK
                                             : DICTUM_OTHER;
#ifdef __APPLE__
    status->modified = (int64_t)found->st_mtimespec.tv_sec * 1000000000 + found->st_mtimespec.tv_nsec;
    status->changed = (int64_t)found->st_ctimespec.tv_sec * 1000000000 + found->st_ctimespec.tv_nsec;
#else
    status->modified = (int64_t)found->st_mtim.tv_sec * 1000000000 + found->st_mtim.tv_nsec;
    status->changed = (int64_t)found->st_ctim.tv_sec * 1000000000 + found->st_ctim.tv_nsec;
#endif
    return 0;
}

int dictum_status(int file, struct dictum_file_status *status) {
    struct stat found;
    int outcome = fstat(file, &found);
    return fill(outcome, &found, status);
}

int dictum_status_at(int folder, const char *name, struct dictum_file_status *status) {
    struct stat found;
    int outcome = fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW);
    return fill(outcome, &found, status);
}

int dictum_reserve(int file, uint64_t size) {
#ifdef __APPLE__
    fstore_t store = {F_ALLOCATEALL, F_PEOFPOSMODE, 0, (off_t)size, 0};
    if (fcntl(file, F_PREALLOCATE, &store) < 0 && errno == ENOSPC) return -ENOSPC;
    return 0;
#else
    // Not posix_fallocate: where the file system cannot, glibc writes the whole file first.
    if (size == 0 || fallocate(file, 0, 0, (off_t)size) == 0) return 0;
    return errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL ? 0 : -errno;
#endif
}

int dictum_keep_owner(int from, int to) {
    struct stat old, new;
    if (fstat(from, &old) < 0 || fstat(to, &new) < 0) return -errno;
    if (old.st_uid == new.st_uid && old.st_gid == new.st_gid) return 0;
    return result(fchown(to, old.st_uid == new.st_uid ? (uid_t)-1 : old.st_uid,
                         old.st_gid == new.st_gid ? (gid_t)-1 : old.st_gid));
}

#ifdef __APPLE__
int dictum_keep_attributes(int from, int to) {
    struct stat old;
    if (fstat(from, &old) < 0 || fchmod(to, old.st_mode & 0777) < 0) return -errno;
    return result(fcopyfile(from, to, NULL, COPYFILE_ACL | COPYFILE_XATTR));
}
#else
static int keep_attribute(int from, int to, const char *name) {
    ssize_t size = fgetxattr(from, name, NULL, 0);
    if (size < 0) return errno == ENODATA ? 0 : -errno;
    char *value = malloc(size ? (size_t)size : 1);
    if (!value) return -ENOMEM;
    size = fgetxattr(from, name, value, (size_t)size);
    int outcome = size < 0 ? -errno : fsetxattr(to, name, value, (size_t)size, 0) < 0 ? -errno : 0;
    free(value);
    // Labels of the system (SELinux and others) are set by it, and may not be ours to set.
    return strncmp(name, "security.", 9) == 0 || strncmp(name, "trusted.", 8) == 0 ? 0 : outcome;
}

int dictum_keep_attributes(int from, int to) {
    struct stat old;
    if (fstat(from, &old) < 0 || fchmod(to, old.st_mode & 0777) < 0) return -errno;
    ssize_t size = flistxattr(from, NULL, 0);
    if (size <= 0) return size == 0 || errno == ENOTSUP ? 0 : -errno;
    char *names = malloc((size_t)size);
    if (!names) return -ENOMEM;
    size = flistxattr(from, names, (size_t)size);
    int outcome = size < 0 ? -errno : 0;
    // The access control list is an attribute too, and comes after the mode, whose group bits are its mask.
    for (ssize_t at = 0; at < size && outcome == 0; at += (ssize_t)strlen(names + at) + 1)
        outcome = keep_attribute(from, to, names + at);
    free(names);
    return outcome;
}
#endif

int dictum_sync(int file) {
#ifdef __APPLE__
    // fsync leaves the data in the cache of the drive.
    if (fcntl(file, F_FULLFSYNC) == 0) return 0;
    if (errno != ENOTSUP && errno != EINVAL) return -errno;
#endif
    return result(fsync(file));
}

int dictum_sync_data(int file) {
#ifdef __APPLE__
    return dictum_sync(file);
#else
    return result(fdatasync(file));
#endif
}

int64_t dictum_real_path(const char *path, char *into, size_t count) {
    char *found = realpath(path, NULL);
    if (!found) return -errno;
    size_t size = strlen(found);
    if (size <= count) memcpy(into, found, size);
    free(found);
    return size <= count ? (int64_t)size : -ENAMETOOLONG;
}

int dictum_close(int file) { return result(close(file)); }

int dictum_rename(int folder, const char *from, const char *to) {
    return result(renameat(folder, from, folder, to));
}

int dictum_rename_new(int folder, const char *from, const char *to) {
#ifdef __APPLE__
    return result(renameatx_np(folder, from, folder, to, RENAME_EXCL));
#else
    return result(renameat2(folder, from, folder, to, RENAME_NOREPLACE));
#endif
}

int dictum_exchange(int folder, const char *one, const char *other) {
#ifdef __APPLE__
    return result(renameatx_np(folder, one, folder, other, RENAME_SWAP));
#else
    return result(renameat2(folder, one, folder, other, RENAME_EXCHANGE));
#endif
}

int dictum_remove(int folder, const char *name) { return result(unlinkat(folder, name, 0)); }

int dictum_lock(int file) { return result(flock(file, LOCK_EX | LOCK_NB)); }

int dictum_wait_for_lock(int file) {
    int done;
    do done = flock(file, LOCK_EX); while (done != 0 && errno == EINTR);
    return result(done);
}

int dictum_unlock(int file) { return result(flock(file, LOCK_UN)); }

int dictum_shorten(int file) { return result(ftruncate(file, 0)); }

int64_t dictum_names(int folder, char *into, size_t count) {
    int copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (copy < 0) return -errno;
    DIR *list = fdopendir(copy);
    if (!list) {
        int number = errno;
        close(copy);
        return -number;
    }
    size_t used = 0;
    errno = 0;
    for (struct dirent *entry; (entry = readdir(list)); errno = 0) {
        size_t size = strlen(entry->d_name) + 1;
        if (used + size <= count) memcpy(into + used, entry->d_name, size);
        used += size;
    }
    int number = errno;
    closedir(list);
    return number ? -number : (int64_t)used;
}

int dictum_process_lives(int32_t process) { return kill(process, 0) == 0 || errno != ESRCH; }

int32_t dictum_process(void) { return getpid(); }

uint64_t dictum_random(void) {
    uint64_t number = 0;
    if (getentropy(&number, sizeof number) < 0) {
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        number = (uint64_t)now.tv_nsec << 32 ^ (uint64_t)now.tv_sec ^ (uint64_t)getpid() << 20;
    }
    return number;
}

uint32_t dictum_host(void) {
    char name[256] = {0};
    gethostname(name, sizeof name - 1);
    uint32_t hash = 2166136261u; // FNV-1a
    for (const char *at = name; *at; at++) hash = (hash ^ (unsigned char)*at) * 16777619u;
    return hash;
}

void dictum_pause(uint32_t milliseconds) {
    struct timespec time = {milliseconds / 1000, (long)(milliseconds % 1000) * 1000000};
    nanosleep(&time, NULL);
}

void dictum_ignore_write_signals(void) {
    const int numbers[] = {SIGPIPE, SIGXFSZ};
    for (int at = 0; at < 2; at++) {
        struct sigaction action;
        if (sigaction(numbers[at], NULL, &action) == 0 && action.sa_handler == SIG_DFL) signal(numbers[at], SIG_IGN);
    }
}

const char *dictum_error_words(int32_t number, char *into, size_t count) {
#if defined(__APPLE__) || !defined(_GNU_SOURCE)
    return strerror_r(number, into, count) == 0 ? into : "unknown error";
#else
    return strerror_r(number, into, count);
#endif
}

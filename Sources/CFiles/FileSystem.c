// What kind of file system a folder is on.
#include "CFiles.h"

#include <string.h>
#ifdef __APPLE__
#include <sys/mount.h>
#include <sys/param.h>
#else
#include <sys/vfs.h>
#endif

#ifndef __APPLE__
// The numbers of linux/magic.h and of file systems outside of it; 1 for those whose files are on another computer.
static const struct {
    uint32_t number;
    const char *name;
    int is_remote;
} known[] = {
    {0xEF53, "ext", 0},        {0x58465342, "xfs", 0},      {0x9123683E, "btrfs", 0},  {0x01021994, "tmpfs", 0},
    {0x794C7630, "overlay", 0}, {0x4D44, "vfat", 0},         {0x2011BAB0, "exfat", 0},  {0x7366746E, "ntfs3", 0},
    {0x2FC12FC1, "zfs", 0},    {0xF2F52010, "f2fs", 0},     {0xCA451A4E, "bcachefs", 0}, {0xF15F, "ecryptfs", 0},
    {0x858458F6, "ramfs", 0},  {0x73717368, "squashfs", 0}, {0x9660, "iso9660", 0},    {0x65735546, "fuse", 0},
    {0x6969, "nfs", 1},        {0xFF534D42, "cifs", 1},     {0xFE534D42, "smb", 1},    {0x01021997, "9p", 1},
    {0x5346414F, "afs", 1},    {0x00C36400, "ceph", 1},
};
#endif

int dictum_examine(int folder, struct dictum_file_system *into) {
    struct statfs system;
    if (fstatfs(folder, &system) < 0) return -errno;
    memset(into, 0, sizeof *into);
    into->free = (uint64_t)system.f_bavail * (uint64_t)system.f_bsize;
#ifdef __APPLE__
    strncpy(into->name, system.f_fstypename, sizeof into->name - 1);
    into->is_remote = !(system.f_flags & MNT_LOCAL);
#else
    for (size_t at = 0; at < sizeof known / sizeof *known; at++) {
        if (known[at].number != (uint32_t)system.f_type) continue;
        strncpy(into->name, known[at].name, sizeof into->name - 1);
        into->is_remote = known[at].is_remote;
    }
#endif
    return 0;
}

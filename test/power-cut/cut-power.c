/*
 * Freezes the process that writes to a file system and cuts the file system off from its disk, nothing flushed (`godown`).
 *
 * The process stands still first: once its main thread does, nobody is told anything any more, whatever a call of the system
 * that the cut meets halfway answers to a thread of it afterwards.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* FS_IOC_SHUTDOWN of Linux: ext4, xfs and others take it; 2 leaves the journal as it stands. */
#define SHUTDOWN _IOR('X', 125, unsigned int)

/* Whether the main thread of a process stands still: T behind the name, which ends with the last bracket. */
static int stands_still(int status) {
  char text[512];
  ssize_t length = pread(status, text, sizeof text - 1, 0);
  if (length <= 0) return 0;
  text[length] = 0;
  char *name_end = strrchr(text, ')');
  return name_end != NULL && name_end[2] == 'T';
}

int main(int count, char **given) {
  unsigned int leave_journal = 2;
  char path[64];
  if (count != 3) return 2;
  int folder = open(given[1], O_RDONLY);
  snprintf(path, sizeof path, "/proc/%s/stat", given[2]);
  int status = open(path, O_RDONLY);
  if (folder < 0 || status < 0 || kill(atoi(given[2]), SIGSTOP) != 0) {
    perror("stop");
    return 1;
  }
  while (!stands_still(status)) continue;
  if (ioctl(folder, SHUTDOWN, &leave_journal) != 0) {
    perror("shutdown");
    return 1;
  }
  return 0;
}

/* The control: preloaded into a process, it says that everything is on the disk and does nothing. */
int fsync(int file) { return (void)file, 0; }
int fdatasync(int file) { return (void)file, 0; }
int syncfs(int file) { return (void)file, 0; }
int sync_file_range(int file, long from, long length, unsigned int flags) {
  return (void)file, (void)from, (void)length, (void)flags, 0;
}
void sync(void) {}

// What complaint cases are about, and how often a matter may be settled; the kinds are kept apart from lodging to end.

/** Khiếu nại, kiến nghị, giải trình, tố cáo. */
export const matterKinds = ['complaint', 'petition', 'explanation', 'denunciation'] as const;
export type MatterKind = (typeof matterKinds)[number];

/** Lần đầu, lần hai: only complaints are settled a second time. */
export const instances = ['first', 'second'] as const;
export type Instance = (typeof instances)[number];

/** Remote: vùng sâu, vùng xa đi lại khó khăn. */
export const areas = ['ordinary', 'remote'] as const;
export type Area = (typeof areas)[number];

/** Complex: vụ việc phức tạp. */
export const complexities = ['ordinary', 'complex'] as const;
export type Complexity = (typeof complexities)[number];

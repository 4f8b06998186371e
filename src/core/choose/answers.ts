export type QuestionId = 'have' | 'clients' | 'traffic' | 'spread' | 'sender' | 'probes' | 'cache' | 'guard' | 'ipv6';

/** What somebody has said so far: an answer's id for each question that is answered. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const github = join(import.meta.dirname, '../../.github');

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly 'runs-on': string;
  readonly needs?: string;
  readonly environment?: unknown;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const files = readdirSync(join(github, 'workflows')).sort();
const textOf = (file: string) => readFileSync(join(github, 'workflows', file), 'utf8');
const workflowOf = (file: string) => parse(textOf(file)) as Workflow;
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

test('there are two workflows; a third one is held to the same rules', () => {
  expect(files).toEqual(['publish.yml', 'pull-request.yml']);
});

describe.each(files)('%s', (file) => {
  const workflow = workflowOf(file);
  const jobs = Object.entries(workflow.jobs);

  test('may do nothing but read, unless a job says otherwise', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writing = jobs.filter(([, { permissions }]) => Object.values(permissions ?? {}).includes('write'));
    expect(writing.map(([name]) => name)).toEqual(file === 'publish.yml' ? ['deploy'] : []);
  });

  test('uses no secret, and leaves no token behind', () => {
    expect(textOf(file)).not.toMatch(/\bsecrets\b|github\.token|GITHUB_TOKEN/);
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { with: settings } of checkouts) expect(settings?.['persist-credentials']).toBe(false);
  });

  test('never sets an expression into a script', () => {
    for (const { run } of stepsOf(workflow)) expect(run ?? '').not.toContain('${{');
  });

  test('takes nothing but numbers and ids from a pull request, where anyone may write', () => {
    const expressions = [...textOf(file).matchAll(/\$\{\{(.*?)\}\}/g)].map(([, inner = '']) => inner.trim());
    const allowed =
      /^(?:github\.sha|github\.event\.pull_request\.(?:number|base\.sha)|runner\.temp|steps\.pages\.outputs\.page_url|!cancelled\(\) && steps\.content\.outcome == 'success')$/;
    expect(expressions.filter((expression) => !allowed.test(expression))).toEqual([]);
  });

  test('pins every action by the id of a commit, and says of which version', () => {
    const uses = [...textOf(file).matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, what = '']) => what);
    expect(uses).toHaveLength(stepsOf(workflow).filter((step) => step.uses).length);
    for (const what of uses) expect(what).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('ends by itself, on a machine of a known version, and not twice at once', () => {
    expect(workflow.concurrency.group).not.toBe('');
    for (const [, job] of jobs) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
      expect(job['runs-on']).toMatch(/^ubuntu-\d\d\.04$/);
    }
  });
});

test('one action has one version', () => {
  const versions = files.flatMap((file) => stepsOf(workflowOf(file)).flatMap(({ uses }) => uses ?? []));
  const names = new Set([...new Set(versions)].map((version) => version.replace(/@.*/, '')));
  expect(new Set(versions).size).toBe(names.size);
});

test('a pull request is met as one from anyone, never with the rights of the repository', () => {
  expect(Object.keys(workflowOf('pull-request.yml').on)).toEqual(['pull_request']);
});

test('only what is on the main branch is published, after it was tested', () => {
  const { on, jobs } = workflowOf('publish.yml');
  expect(on).toEqual({ push: { branches: ['main'] } });
  expect(jobs['deploy']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(jobs['deploy']?.needs).toBe('site');
  expect(jobs['deploy']?.steps.map(({ run }) => run)).toEqual([undefined]);
  const scripts = jobs['site']?.steps.flatMap(({ run }) => run ?? []);
  expect(scripts).toEqual(['npm ci && npm test', 'npm run build']);
});

describe('the job on content', () => {
  const job = workflowOf('pull-request.yml').jobs['content'];
  const steps = job?.steps ?? [];
  const at = (part: string) => steps.findIndex(({ run, uses }) => (run ?? uses ?? '').includes(part));

  test('begins with the base branch, and installs before anything of the pull request is there', () => {
    expect(steps[0]?.with?.['ref']).toBe('${{ github.event.pull_request.base.sha }}');
    expect(at('npm ci')).toBeLessThan(at('git restore'));
    expect(at('git restore')).toBeLessThan(at('npm run --silent check'));
    expect(steps.filter(({ run }) => /npm (?:ci|install|i)\b/.test(run ?? ''))).toHaveLength(1);
  });

  test('keeps the site so that its front page lies at the top of the archive', () => {
    expect(steps.at(-1)?.with).toMatchObject({ name: 'preview', path: 'dist', 'if-no-files-found': 'error' });
  });

  test('builds only what was found sound', () => {
    const check = steps.findIndex(({ name }) => name === 'Check');
    expect(steps[check]?.if).toBeUndefined();
    expect(Object.keys(steps[check] ?? {})).toEqual(['name', 'run']);
    for (const step of steps.slice(at('npm run build'))) expect(step.if).toBeUndefined();
    expect(at('npm run build')).toBeGreaterThan(check);
  });
});

/** The scripts of the job, run on a repository as a host would hold it. */
describe('what the job on content takes over', () => {
  const folders: string[] = [];
  const scripts = (workflowOf('pull-request.yml').jobs['content']?.steps ?? []).filter(({ id }) =>
    ['data', 'content'].includes(id ?? ''),
  );

  function folder(): string {
    const made = mkdtempSync(join(tmpdir(), 'atlas-workflow-'));
    folders.push(made);
    return made;
  }

  const identity = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'A' };
  const env = { ...process.env, ...identity, GIT_COMMITTER_EMAIL: 'a@example.com', GIT_CONFIG_GLOBAL: '/dev/null' };

  function git(cwd: string, ...args: readonly string[]): string {
    return execFileSync('git', args, { cwd, env, encoding: 'utf8' }).trim();
  }

  function write(root: string, path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  function commit(root: string): string {
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'change');
    return git(root, 'rev-parse', 'HEAD');
  }

  /** Merges what `change` does to a branch, as a host would, and runs the scripts of the job. */
  function taken(change: (root: string) => void): { status: number | null; workspace: string } {
    const origin = folder();
    git(origin, 'init', '-q', '-b', 'main');
    write(origin, 'content/companies/acme.md', 'acme');
    write(origin, 'content/companies/gone.md', 'gone');
    write(origin, 'seeds/digest.yaml', 'digest');
    write(origin, 'src/code.ts', 'of the base');
    write(origin, 'package.json', '{}');
    const base = commit(origin);
    git(origin, 'checkout', '-q', '-b', 'theirs');
    change(origin);
    commit(origin);
    git(origin, 'checkout', '-q', 'main');
    git(origin, 'merge', '-q', '--no-ff', '-m', 'merge', 'theirs');
    const merge = git(origin, 'rev-parse', 'HEAD');
    git(origin, 'checkout', '-q', base);

    const workspace = folder();
    git(workspace, 'init', '-q');
    git(workspace, 'remote', 'add', 'origin', `file://${origin}`);
    git(workspace, 'fetch', '-q', '--depth=1', 'origin', base);
    git(workspace, 'checkout', '-q', '--detach', 'FETCH_HEAD');
    const runner = { ...env, MERGE: merge, RUNNER_TEMP: folder() };
    for (const { run } of scripts) {
      const { status } = spawnSync('bash', ['-e', '-c', run ?? ''], { cwd: workspace, env: runner });
      if (status !== 0) return { status, workspace };
    }
    return { status: 0, workspace };
  }

  afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true });
  });

  test('new, changed and removed files of content and seeds, and no code', () => {
    const { status, workspace } = taken((root) => {
      write(root, 'content/companies/acme.md', 'changed');
      write(root, 'content/chips/a1.md', 'new');
      rmSync(join(root, 'content/companies/gone.md'));
      write(root, 'seeds/digest.yaml', 'changed');
      write(root, 'src/code.ts', 'of theirs');
      write(root, 'package.json', '{ "scripts": { "preinstall": "touch taken" } }');
      write(root, '.npmrc', 'registry=https://registry.example');
    });
    const read = (path: string) => readFileSync(join(workspace, path), 'utf8');
    expect(status).toBe(0);
    expect(read('content/companies/acme.md')).toBe('changed');
    expect(read('content/chips/a1.md')).toBe('new');
    expect(read('seeds/digest.yaml')).toBe('changed');
    expect(existsSync(join(workspace, 'content/companies/gone.md'))).toBe(false);
    expect(read('src/code.ts')).toBe('of the base');
    expect(read('package.json')).toBe('{}');
    expect(readdirSync(workspace).sort()).toEqual(['.git', 'content', 'package.json', 'seeds', 'src']);
  });

  test('a link in place of a folder stops the job before anything is read', () => {
    const { status, workspace } = taken((root) => {
      rmSync(join(root, 'content'), { recursive: true });
      symlinkSync('/etc', join(root, 'content'));
    });
    expect(status).not.toBe(0);
    expect(readFileSync(join(workspace, 'content/companies/acme.md'), 'utf8')).toBe('acme');
  });
});

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly validations?: { readonly required: boolean };
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly body: readonly Field[];
}

const forms = readdirSync(join(github, 'ISSUE_TEMPLATE')).filter((file) => file !== 'config.yml');
const yamlOf = (file: string): unknown => parse(readFileSync(join(github, file), 'utf8'));
const formOf = (file: string) => yamlOf(`ISSUE_TEMPLATE/${file}`) as Form;

describe.each(forms)('form %s', (file) => {
  const form = formOf(file);

  test('is one that a code host shows', () => {
    const known = ['name', 'description', 'title', 'labels', 'body'];
    expect(Object.keys(form).filter((key) => !known.includes(key))).toEqual([]);
    for (const text of [form.name, form.description, form.title]) expect(text).toMatch(/\S/);
    const asked = form.body.filter(({ type }) => type !== 'markdown');
    expect(asked.every(({ type }) => ['input', 'textarea', 'dropdown'].includes(type))).toBe(true);
    const ids = asked.map(({ id }) => id ?? '');
    expect(ids.every((id) => /^[a-z-]+$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = asked.map(({ attributes }) => attributes['label']);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { type, attributes } of form.body) {
      if (type === 'markdown') expect(attributes['value']).toEqual(expect.stringMatching(/\S/));
      else expect(attributes['label']).toEqual(expect.stringMatching(/\S/));
      if (type === 'dropdown') expect(attributes['options']).toEqual(expect.arrayContaining([expect.any(String)]));
    }
  });

  test('asks for a source', () => {
    const source = form.body.find(({ id }) => id?.startsWith('source'));
    expect(source?.validations?.required).toBe(true);
  });
});

test('a wrong figure is told with where it stands, what it should say, and who says so', () => {
  const asked = formOf('wrong-figure.yml').body.flatMap(({ id }) => id ?? []);
  expect(asked).toEqual(['page', 'field', 'says', 'should-say', 'source', 'published', 'quote', 'more']);
});

test('what fits no form can still be told, and dependencies are kept up to date', () => {
  expect(yamlOf('ISSUE_TEMPLATE/config.yml')).toEqual({ blank_issues_enabled: true });
  const { version, updates } = yamlOf('dependabot.yml') as {
    version: number;
    updates: { 'package-ecosystem': string }[];
  };
  expect(version).toBe(2);
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});

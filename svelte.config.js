import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  kit: {
    adapter: adapter(),
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'frame-ancestors': ['none'],
      },
    },
    typescript: {
      config: ({ include, ...tsconfig }) => ({
        ...tsconfig,
        include: [
          /** @type {string[]} */ (include),
          ['../eslint.config.js', '../svelte.config.js', '../playwright.config.ts'],
        ].flat(),
      }),
    },
  },
};

export default config;

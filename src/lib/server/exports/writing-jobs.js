import { openWorkbook } from './workbook-stream.js';

/**
 * Takes orders for workbooks and Word documents and answers each. Several files may be under way at once.
 *
 * @typedef {import('./writing-orders').Order} Order
 * @typedef {import('./writing-orders').Piece} Piece
 * @typedef {import('./writing-orders').Answer} Answer
 * @typedef {ReturnType<typeof openWorkbook>} Workbook
 */

/** @type {Map<number, Workbook>} */
const workbooks = new Map();

/** @param {number} job */
function workbookOfJob(job) {
  const workbook = workbooks.get(job);
  if (!workbook) throw new Error(`No workbook ${job} is under way.`);
  return workbook;
}

/**
 * @param {Order} order
 * @returns {Promise<Answer>}
 */
async function carryOut({ job, piece }) {
  switch (piece.kind) {
    case 'begin':
      workbooks.set(job, openWorkbook(piece.properties));
      break;
    case 'sheet':
      workbookOfJob(job).addSheet(piece.head);
      break;
    case 'rows':
      workbookOfJob(job).addRows(piece.rows);
      break;
    case 'end': {
      const bytes = await workbookOfJob(job).close();
      workbooks.delete(job);
      return { job, kind: 'done', bytes };
    }
    case 'document': {
      // What writes Word is large, and most of what is asked for is workbooks.
      const { wordBytes } = await import('./word-bytes.js');
      return { job, kind: 'done', bytes: await wordBytes(piece.plan) };
    }
  }
  return { job, kind: 'ready' };
}

/**
 * An order that fails gives up its file, and only that one.
 * @param {Order} order
 * @returns {Promise<Answer>}
 */
async function answerTo(order) {
  try {
    return await carryOut(order);
  } catch (error) {
    workbooks.delete(order.job);
    return { job: order.job, kind: 'failed', message: String(error) };
  }
}

/** @param {import('node:worker_threads').MessagePort} port */
export function takeOrders(port) {
  port.on('message', (/** @type {Order} */ order) => {
    void answerTo(order).then((answer) => port.postMessage(answer));
  });
}

import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { limits } from '../limits.js';
import { document } from '../openapi/document.js';
import { Problem } from '../problem.js';
import type { Sfu } from '../sfu/sfu.js';
import { checked, problemJson, problemOf } from './answers.js';
import { bears } from './bearer.js';
import { streamEvents } from './event-stream.js';
import type { Operation } from './operation.js';
import { operations } from './operations/all.js';
import { nothing } from './schemas.js';

export function appFor(sfu: Sfu, token: string): FastifyInstance {
  const app = fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: 10_000,
    forceCloseConnections: true,
  });
  const guard = (request: FastifyRequest): void => {
    if (!bears(request.headers.authorization, token)) {
      throw new Problem(401, 'request.unauthorized', 'A bearer token is needed.');
    }
  };
  for (const operation of operations) {
    route(app, operation, sfu, guard);
  }
  app.get('/openapi.json', () => document());
  app.get('/events', (request, reply) => {
    guard(request);
    const lastEventId = request.headers['last-event-id'];
    reply.hijack();
    try {
      streamEvents(sfu.events, lastEventId?.toString(), reply.raw);
    } catch (error) {
      const problem = problemOf(error);
      reply.raw.writeHead(problem.status, { 'content-type': 'application/problem+json' });
      reply.raw.end(JSON.stringify(problemJson(problem)));
    }
  });
  app.setErrorHandler((error, _request, reply) => answerProblem(reply, problemOf(error)));
  app.setNotFoundHandler((_request, reply) =>
    answerProblem(reply, new Problem(404, 'request.notFound', 'There is nothing here.')),
  );
  return app;
}

function route(
  app: FastifyInstance,
  operation: Operation,
  sfu: Sfu,
  guard: (request: FastifyRequest) => void,
): void {
  app.route({
    method: operation.method,
    url: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    onRequest: (request, _reply, done) => {
      if (!operation.open) {
        guard(request);
      }
      done();
    },
    handler: async (request, reply) => {
      const params = checked(operation.params, request.params);
      const body = operation.body
        ? checked(operation.body, request.body)
        : checked(nothing, request.body ?? {});
      const answer = await operation.run({ sfu, params, body });
      return operation.answer ? reply.send(answer) : reply.code(204).send();
    },
  });
}

function answerProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status >= 500) {
    console.error(problem.message, problem.cause ?? '');
  }
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify(problemJson(problem)));
}

export { nodeDecoder } from '../../.ci/packaging/node-decoder';

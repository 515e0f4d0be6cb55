// What a node tells about itself and its cluster: ServerFeatures and Gossip.
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { features, gossip, gossipGrpc, streamsGrpc, usersGrpc, uuidMessage } from './protocol.ts';
import { answering, type Member, type StoreNode } from './store-node.ts';

export const SERVER_VERSION = '23.10.8';

const FEATURES: Readonly<Record<string, readonly string[]>> = {
  '/event_store.client.streams.Streams/Read': ['position', 'events'],
  '/event_store.client.streams.Streams/BatchAppend': ['deadline_duration'],
};

const SERVICES = [streamsGrpc.StreamsService, gossipGrpc.GossipService, usersGrpc.UsersService];

export const supportedMethods = (node: StoreNode) =>
  answering<Empty, SupportedMethods>(node, 'features', () => {
    const answer = new features.SupportedMethods();
    answer.setEventStoreServerVersion(SERVER_VERSION);
    for (const { path } of SERVICES.flatMap((service) => Object.values(service))) {
      const [, service, name] = path.split('/');
      const method = new features.SupportedMethod();
      method.setServiceName(service!.toLowerCase());
      method.setMethodName(name!.toLowerCase());
      method.setFeaturesList([...(FEATURES[path] ?? [])]);
      answer.addMethods(method);
    }
    return answer;
  });

function memberMessage({ instanceId, host, port, state, alive }: Member) {
  const states = gossip.MemberInfo.VNodeState;
  const endPoint = new gossip.EndPoint();
  endPoint.setAddress(host);
  endPoint.setPort(port);
  const member = new gossip.MemberInfo();
  member.setInstanceId(uuidMessage(instanceId, true));
  member.setTimeStamp(`${Date.now()}0000`);
  member.setIsAlive(alive);
  member.setHttpEndPoint(endPoint);
  const known = { leader: states.LEADER, follower: states.FOLLOWER, unknown: states.UNKNOWN };
  member.setState(known[state]);
  return member;
}

export const gossipRead = (node: StoreNode) =>
  answering<Empty, ClusterInfo>(node, 'gossip', () => {
    const answer = new gossip.ClusterInfo();
    answer.setMembersList(node.members().map(memberMessage));
    return answer;
  });

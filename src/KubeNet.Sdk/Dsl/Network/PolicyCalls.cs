using KubeNet.Resources;

namespace KubeNet;

/// <summary>What <c>AllowFrom</c> and <c>AllowTo</c> of workloads and Services write: rules in the policy of the Pods.</summary>
internal static class PolicyCalls
{
    public static void AllowFrom(
        INetworkPeer own,
        Sourced<INetworkPeer>[] peers,
        Sourced<NetworkPort>[] ports,
        SetRecording recording,
        Origin call
    )
    {
        var pods = PolicyPods.Of(own)!;
        recording.PolicyOf(pods, call).AllowIngress(peers, ports, pods, call);
    }

    /// <summary>The other end must allow the connection too. It can be changed here only if it belongs to this set.</summary>
    public static void AllowTo(
        INetworkPeer own,
        Sourced<INetworkPeer>[] peers,
        Sourced<NetworkPort>[] ports,
        SetRecording recording,
        Origin call
    )
    {
        recording.PolicyOf(PolicyPods.Of(own)!, call).AllowEgress(peers, ports, call);
        foreach (var peer in peers)
        {
            if (PolicyPods.Of(peer.Value) is { } pods && ReferenceEquals(pods.Recording, recording))
            {
                recording.PolicyOf(pods, peer.Origin).AllowIngress([new(own, peer.Origin)], ports, pods, peer.Origin);
            }
        }
    }
}

namespace KubeNet;

/// <summary>
/// The other end of a connection that a NetworkPolicy allows: the Pods of a workload or behind a Service, or a <see cref="NetworkPeer"/>.
/// </summary>
public interface INetworkPeer { }

namespace KubeNet;

// A model with Pods can be the other end of a connection.
public sealed partial class ModelHandle : INetworkPeer { }

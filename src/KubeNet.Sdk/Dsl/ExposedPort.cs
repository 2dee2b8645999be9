using KubeNet.Resources;

namespace KubeNet;

/// <summary>The arguments of <c>Expose</c> about the Service's port.</summary>
/// <param name="Number">The Service's port number. If there is none, all container ports are exposed.</param>
/// <param name="Target">The container's port.</param>
/// <param name="NodePort">The port on every node.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Name">The port's name.</param>
/// <param name="Call">The call.</param>
internal sealed record ExposedPort(
    Sourced<int?> Number,
    Sourced<PortRef?> Target,
    Sourced<int?> NodePort,
    Sourced<Protocol?> Protocol,
    Sourced<string?> Name,
    Origin Call
);

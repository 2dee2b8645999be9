using KubeNet.Resources;

namespace KubeNet;

/// <summary>What <c>Expose</c> says of the Service's port.</summary>
/// <param name="Number">The Service's own number; all container ports where there is none.</param>
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

using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A workload of any kind: <see cref="PodHandle"/>, <see cref="DeploymentHandle"/> and the like. A Service can select its Pods.
/// </summary>
public interface IWorkload
{
    /// <summary>The workload's name: <c>metadata.name</c>.</summary>
    /// <example>
    /// <code>
    /// IWorkload web = k8s.Deployment("web", image: "nginx:1.27");
    /// k8s.ConfigMap("settings").Data("workload", web.Name);
    /// </code>
    /// </example>
    string Name { get; }
}

/// <summary>A container of a workload; of the workload's own handle, it is the main one.</summary>
internal interface IPodContainer
{
    Workload Workload { get; }

    MapNode ContainerNode { get; }
}

using KubeNet.Resources;

namespace KubeNet.Sdk.Generators.Topology;

/// <summary>
/// What a picture of a set shows, without a place for any of it: who is asked from outside (hosts, doors), which path goes where, the
/// Services and the workloads behind them. The writers of SVG and Mermaid draw the same picture.
/// </summary>
internal sealed class Picture
{
    public Picture(
        string title,
        IReadOnlyList<Host> hosts,
        IReadOnlyList<IngressBox> ingresses,
        IReadOnlyList<Door> doors,
        IReadOnlyList<ServiceCard> services,
        IReadOnlyList<WorkloadCard> workloads
    )
    {
        Title = title;
        Hosts = hosts;
        Ingresses = ingresses;
        Doors = doors;
        Services = services;
        Workloads = workloads;
    }

    public string Title { get; }

    public IReadOnlyList<Host> Hosts { get; }

    public IReadOnlyList<IngressBox> Ingresses { get; }

    public IReadOnlyList<Door> Doors { get; }

    /// <summary>In the order in which paths lead to them, then in that of their declaration.</summary>
    public IReadOnlyList<ServiceCard> Services { get; }

    public IReadOnlyList<WorkloadCard> Workloads { get; }
}

/// <summary>A host name that Ingresses answer to; <c>*</c> where a rule has none.</summary>
internal sealed class Host
{
    public Host(string name) => Name = name;

    public string Name { get; }
}

/// <summary>An Ingress with its paths.</summary>
internal sealed class IngressBox
{
    public IngressBox(string name, string? className, IReadOnlyList<PathRow> rows)
    {
        Name = name;
        ClassName = className;
        Rows = rows;
    }

    public string Name { get; }

    public string? ClassName { get; }

    public IReadOnlyList<PathRow> Rows { get; }
}

/// <summary>A path of an Ingress, the host that it belongs to (null for the default backend), and where it leads.</summary>
internal sealed class PathRow
{
    public PathRow(Host? host, string path, PictureHop hop)
    {
        Host = host;
        Path = path;
        Hop = hop;
    }

    public Host? Host { get; }

    public string Path { get; }

    public PictureHop Hop { get; }
}

/// <summary>Another way in: a port of every node, or a load balancer's address.</summary>
internal sealed class Door
{
    public Door(string text, ServiceCard service)
    {
        Text = text;
        Service = service;
    }

    public string Text { get; }

    public ServiceCard Service { get; }
}

/// <summary>The way from a path to its Service: the port that is asked for, and the ids of what is wrong with it.</summary>
internal readonly record struct PictureHop(ServiceCard Service, string Port, IReadOnlyList<string> Broken);

/// <summary>A Service, or the name of one that the set only refers to.</summary>
internal sealed class ServiceCard
{
    public ServiceCard(string name, IReadOnlyList<string> lines, bool isDeclared)
    {
        Name = name;
        Lines = lines;
        IsDeclared = isDeclared;
    }

    public string Name { get; }

    /// <summary>What stands below the name: type and ports, then the DNS name.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>False for a Service that lives elsewhere, or nowhere.</summary>
    public bool IsDeclared { get; }

    /// <summary>The workloads whose pods it selects.</summary>
    public List<WorkloadCard> Workloads { get; } = [];

    /// <summary>The ids of what is wrong between it and its pods.</summary>
    public IReadOnlyList<string> Broken { get; set; } = [];
}

/// <summary>A workload and the ports of its containers.</summary>
internal sealed class WorkloadCard
{
    public WorkloadCard(Resource resource, string title, string ports)
    {
        Resource = resource;
        Title = title;
        Ports = ports;
    }

    public Resource Resource { get; }

    public string Title { get; }

    public string Ports { get; }
}

using KubeNet.Resources;

namespace KubeNet.Evaluation.Topologies;

/// <summary>What other projects may know of a set besides its resources. It holds no symbols.</summary>
/// <param name="MetadataName">The name of the set's class in metadata.</param>
/// <param name="Namespace">The set's namespace.</param>
/// <param name="Used">The sets that it uses.</param>
/// <param name="IngressClasses">The controllers of the external classes that it refers to.</param>
/// <param name="Members">The values of its members that other projects can read (<see cref="CarriedValue"/>).</param>
internal sealed record SetSurface(
    string MetadataName,
    string Namespace,
    IReadOnlyList<UsedSet> Used,
    IReadOnlyDictionary<string, string> IngressClasses,
    MapNode Members
);

/// <summary>The class of a used set.</summary>
/// <param name="Assembly">The name of its assembly; null for the assembly of the set that uses it.</param>
/// <param name="MetadataName">Its name in metadata; null for a class that has no topology, because it is generic.</param>
internal readonly record struct UsedSet(string? Assembly, string? MetadataName);

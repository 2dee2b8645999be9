using KubeNet.Evaluation.Interpretation;
using KubeNet.Evaluation.Topologies;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Sets;

/// <summary>One set of a run: its class, its object, and what it declared.</summary>
internal sealed record RunSet(INamedTypeSymbol Type, Value Instance, SetRecording Recording);

/// <summary>What other projects may know of a set, read from the run that evaluated it.</summary>
internal static class SurfaceReading
{
    /// <param name="set">The set.</param>
    /// <param name="used">The sets that it uses, in the order of its recording.</param>
    /// <param name="interpreter">The run.</param>
    public static SetSurface Of(RunSet set, IReadOnlyList<RunSet> used, Interpreter interpreter)
    {
        var assembly = set.Type.ContainingAssembly;
        var members = new MapNode();
        var objects = new List<(string Name, object Held)>();
        foreach (var (member, type, value) in interpreter.SurfaceOf(set.Type, set.Instance))
        {
            var name = KnownSet.KeyOf(member, set.Type);
            var node =
                value.Raw is not { } held || held is string or ValueType ? CarriedValue.NodeOf(value.Raw, type, set.Recording)
                : objects.Find(other => ReferenceEquals(other.Held, held)).Name is { } same ? SameAs(same, null)
                : OfUsed(held, used, interpreter) ?? CarriedValue.NodeOf(held, type, set.Recording);
            if (node is null || members[name] is not null)
            {
                continue;
            }

            members.Set(name, node);
            if (value.Raw is { } known)
            {
                objects.Add((name, known));
            }
        }

        return new SetSurface(
            OtherSets.MetadataNameOf(set.Type),
            set.Recording.Namespace.Value,
            [
                .. used.Select(other => new UsedSet(
                    SymbolEqualityComparer.Default.Equals(other.Type.ContainingAssembly, assembly)
                        ? null
                        : other.Type.ContainingAssembly.Name,
                    other.Type.IsGenericType ? null : OtherSets.MetadataNameOf(other.Type)
                )),
            ],
            set.Recording.Rewrites.ExternalControllers,
            members
        );
    }

    private static MapNode SameAs(string member, int? set)
    {
        var node = new MapNode();
        node.Set(CarriedValue.Kind, CarriedValue.Same, Origin.None);
        node.Set(CarriedValue.Of, member, Origin.None);
        if (set is { } place)
        {
            node.Set(CarriedValue.Set, place, Origin.None);
        }

        return node;
    }

    /// <summary>A handle of a used set, by the member of that set that has it.</summary>
    private static MapNode? OfUsed(object held, IReadOnlyList<RunSet> used, Interpreter interpreter)
    {
        for (var i = 0; i < used.Count; i++)
        {
            var (type, instance, _) = used[i];
            var name = (instance.Raw as SymbolicObject)?.KnownMembers is KnownSet known
                ? known.NameOf(held)
                : interpreter
                    .SurfaceOf(type, instance)
                    .Where(member => ReferenceEquals(member.Value.Raw, held))
                    .Select(member => KnownSet.KeyOf(member.Member, type))
                    .FirstOrDefault();
            if (name is not null)
            {
                return SameAs(name, i);
            }
        }

        return null;
    }
}

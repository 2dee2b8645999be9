using KubeNet.Diagnosis.Reporting;
using KubeNet.Evaluation.Sets;
using KubeNet.Evaluation.Sources;
using KubeNet.Resources;
using KubeNet.Rules;
using KubeNet.Rules.Wiring.Addresses;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis.ClusterUrls;

/// <summary>
/// KUBE2040: a cluster address in the app's code that fits no Service or port of the project's sets. It is asked literal by literal, so it
/// is live, and silent while any set is not fully known: what is missing may only be unknown. A Service of any set will do, since one app
/// may meet several clusters.
/// </summary>
internal sealed class DanglingAddresses
{
    private readonly AddressBook _book;
    private readonly Compilation _evaluated;
    private readonly SourceLocations _locations;

    private DanglingAddresses(IReadOnlyList<EvaluatedSet> sets, IReadOnlyList<ResourceGraph> yaml, Compilation evaluated)
    {
        _evaluated = evaluated;
        _locations = new SourceLocations(evaluated);
        var graphs = sets.Select(set => set.Graph).Concat(yaml).ToList();
        _book = new AddressBook(
            graphs.SelectMany(graph =>
                graph.Own.SelectMany(resource =>
                    new[] { resource.Name, graph.NameInCluster(resource) }.Distinct(StringComparer.Ordinal).Select(name => (resource, name))
                )
            ),
            (@namespace, name) => sets.Any(set => set.Graph.IsExternal("", "Service", @namespace, name)),
            workload => graphs.SelectMany(graph => graph.Traffic.ServicesBefore(workload)).Cast<ServiceView?>().FirstOrDefault()
        )
        {
            JudgesUndeclared = true,
        };
    }

    /// <summary>Null where nothing can be said: no sets, or one that is not complete.</summary>
    public static DanglingAddresses? For(IEnumerable<DiagnosedSet> diagnosed, IReadOnlyList<ResourceGraph> yaml, Compilation evaluated)
    {
        var sets = diagnosed.Select(set => set.Set).ToList();
        return sets.Count > 0 && sets.TrueForAll(set => set.Graph.IsComplete) && yaml.All(graph => graph.IsComplete)
            ? new DanglingAddresses(sets, yaml, evaluated)
            : null;
    }

    /// <summary>What is wrong with the addresses in a literal, each at its own place in it.</summary>
    /// <param name="literal">A literal with addresses.</param>
    /// <param name="addresses">Those in it.</param>
    /// <param name="said">
    /// What is said of addresses in manifests. A value of the build that a manifest uses is judged there, not in the build's file.
    /// </param>
    public IEnumerable<Diagnostic> In(SyntaxNode literal, IReadOnlyList<TextAddress> addresses, IEnumerable<string> said)
    {
        if (!_evaluated.ContainsSyntaxTree(literal.SyntaxTree) || AddressLiterals.TokenOf(literal) is not { } token)
        {
            yield break; // a generator's
        }

        var text = token.ValueText;
        foreach (var address in addresses)
        {
            var shown = address.Shown(text);
            if (
                _book.Judge(address, shown, @namespace: null) is { } fault
                && !(SilencedTrees.Has(literal.SyntaxTree) && said.Any(message => message.Contains(Wording.Quoted(shown))))
            )
            {
                yield return Diagnostic.Create(
                    Descriptors.DanglingAddress,
                    SourceLocations.Seen(
                        LiteralParts.LocationOf(token, AddressParts.Of(text, address, fault.IsPort)) ?? literal.GetLocation()
                    ),
                    additionalLocations: fault.Other is { } resource && _locations.Of(resource.Origin) is { } place ? [place] : [],
                    fault.Message
                );
            }
        }
    }
}

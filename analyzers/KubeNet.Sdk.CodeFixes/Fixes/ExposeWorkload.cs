using System.Globalization;
using KubeNet.Resources;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>Puts the Service that an Ingress names in front of the workload of that name.</summary>
internal sealed class ExposeWorkload : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE2003"];

    public override string Offer => "Put the missing Service in front of the workload of that name";

    public override int Rank => 1;

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        if (
            request.Guilty.Select(ExposedBy).Distinct().ToList() is [{ } wanted]
            && DslCall.At(request.Project, wanted.Workload.Origin, request.CancellationToken) is { Type: nameof(Manifests) } declaration
            && EditFor(request, declaration, wanted.Call) is { } edit
        )
        {
            yield return new FixProposal(
                nameof(ExposeWorkload),
                $"Put the Service '{wanted.Workload.Name}' in front of the {wanted.Workload.Kind}",
                Intent.OnlyAdditions,
                edit
            );
        }
    }

    /// <summary>
    /// The workload of the Service's name, and the call that exposes the port of the backend on the only port that it declares.
    /// </summary>
    private static (Resource Workload, string Call)? ExposedBy(GuiltyNode guilty)
    {
        var backend = IngressView
            .In([guilty.Resource])
            .SelectMany(ingress => ingress.ServiceBackends)
            .FirstOrDefault(one => ReferenceEquals(one.ServiceName, guilty.Node));
        var pods = PodTemplateView
            .In(guilty.Graph.Own)
            .Where(pod => pod.Workload.Name == backend.ServiceName?.Text && pod.Workload.Namespace == guilty.Resource.Namespace)
            .ToList();
        if (
            backend.Port?.Number is not { } number
            || pods is not [var only]
            || only.Ports.ToList() is not [{ Number: { } target } declared]
        )
        {
            return null;
        }

        var port = number.ToString(CultureInfo.InvariantCulture);
        var targetPort = declared.Name is { } name ? LiteralText.Quoted(name) : target.ToString(CultureInfo.InvariantCulture);
        return (only.Workload, $"Expose(port: {port}{(target == number && declared.Name is null ? "" : ", targetPort: " + targetPort)})");
    }

    private static SourceEdit? EditFor(FixRequest request, DslCall declaration, string call)
    {
        // A statement that only declares the workload takes one more call; a variable stays what it is.
        var chain = declaration.WholeChain().Last();
        if (chain.Parent is ExpressionStatementSyntax)
        {
            return new SourceEdit(chain.SyntaxTree, new(chain.Span.End, 0), "." + call);
        }

        return
            chain.Parent
                is EqualsValueClauseSyntax
                {
                    Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } declarator
                }
            ? Statements.After(declarator, $"{declarator.Identifier.ValueText}.{call};")
            : null;
    }
}

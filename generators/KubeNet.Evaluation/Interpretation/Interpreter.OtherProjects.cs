using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Sets of other projects: what this project may read of theirs, and what they may read of this one's.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The instance of a set of another project.</summary>
    public Value KnownInstance(INamedTypeSymbol set, IKnownMembers members) =>
        new(new SymbolicObject(set, this) { KnownMembers = members }, Origin.None);

    /// <summary>Reports why a set cannot be used, at the call.</summary>
    public Value CannotUse(string why, Origin call) => Unknown(EvaluationFindings.NotEvaluable, why, call);

    /// <summary>
    /// The members of a set that hold a value at the end of its <c>Define</c>, from the class itself to its farthest base. A getter with
    /// code is run only if it gives the same value whenever it is read.
    /// </summary>
    public IEnumerable<(ISymbol Member, ITypeSymbol Type, Value Value)> SurfaceOf(INamedTypeSymbol set, Value instance)
    {
        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (instance.Raw is not SymbolicObject self)
        {
            yield break;
        }

        for (var type = set; type is not null && _code.Declares(type); type = type.BaseType)
        {
            foreach (var member in type.GetMembers().Where(IsOfSurface))
            {
                if (overridden.Contains(member.OriginalDefinition))
                {
                    continue;
                }

                for (var below = (member as IPropertySymbol)?.OverriddenProperty; below is not null; below = below.OverriddenProperty)
                {
                    overridden.Add(below.OriginalDefinition);
                }

                if (SurfaceValue(self, member) is { IsUnknown: false } value)
                {
                    yield return (member, member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type, value);
                }
            }
        }
    }

    private static bool IsOfSurface(ISymbol member) =>
        member
            is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null, IsAbstract: false }
                or IFieldSymbol { IsStatic: false, IsConst: false, AssociatedSymbol: null, IsImplicitlyDeclared: false }
        && (
            member.DeclaredAccessibility != Accessibility.Private
            || member is IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false }
        );

    private Value? SurfaceValue(SymbolicObject self, ISymbol member)
    {
        if (member is not IPropertySymbol property || _code.IsAutomatic(property))
        {
            return Held(self, member);
        }

        if (property.GetMethod is not { } getter || !new PlainGetters(_code, _dispatch, self.Type).IsPlain(getter))
        {
            return null;
        }

        var before = _report.Here;
        var value = Contained(() => Run(getter, self), Origin.None);
        _report.TakeBack(before);
        return value;
    }

    /// <summary>A field or a property of a set of another project.</summary>
    private Value ReadKnown(IKnownMembers known, ISymbol member, IOperation operation) =>
        known.Read(member) is { } value
            ? value.At(OriginOf(operation))
            : Unknown(operation, EvaluationFindings.NotEvaluable, known.WhyNot(member), CallSiteOf(operation));

    /// <summary>A call, or a write, of a member of a set of another project.</summary>
    private Value RefuseKnown(IKnownMembers known, ISymbol member, IOperation operation) =>
        member is IPropertySymbol or IFieldSymbol
            ? Unknown(
                operation,
                EvaluationFindings.NotEvaluable,
                $"'{NameOf(member)}' belongs to a set of '{member.ContainingAssembly?.Name}', which is complete, "
                    + "so another project cannot change it. Set it in that set.",
                CallSiteOf(operation)
            )
            : Unknown(operation, EvaluationFindings.NotEvaluable, known.WhyNot(member), CallSiteOf(operation));

    /// <summary>
    /// The class of another project's set may say itself what its text or its equality is, and that code is not here.
    /// </summary>
    private static void EnsureInherited(SymbolicObject self, string member)
    {
        if (self.KnownMembers is null)
        {
            return;
        }

        for (var type = self.Type; type is not null && !IsManifestSet(type); type = type.BaseType)
        {
            if (type.GetMembers(member).OfType<IMethodSymbol>().Any(method => !method.IsStatic))
            {
                throw new UnsupportedNativeException(
                    $"'{type.Name}.{member}' is compiled code of '{type.ContainingAssembly?.Name}', which is not executed"
                );
            }
        }
    }

    /// <summary>
    /// The base class of a set whose code is in another project; null if there is none. The set cannot be evaluated without it.
    /// </summary>
    private INamedTypeSymbol? BaseElsewhere(INamedTypeSymbol set)
    {
        for (var type = set.BaseType; type is not null && !IsManifestSet(type); type = type.BaseType)
        {
            if (type.TypeKind != TypeKind.Error && !_code.Declares(type) && type.SpecialType != SpecialType.System_Object)
            {
                return type;
            }
        }

        return null;
    }

    /// <summary><c>RestartOn</c> with a ConfigMap or a Secret of another project; null for any other call.</summary>
    private Value? ContentElsewhere(IMethodSymbol method, Value[] values, IOperation operation) =>
        method.Name == nameof(DeploymentHandle.RestartOn)
        && values is [{ Raw: IDeclared { Recording.IsTopologyOnly: true } content }]
        && NativeBinder.IsDsl(method)
            ? Unknown(
                operation,
                EvaluationFindings.NotEvaluable,
                $"RestartOn needs the content of {content.Resource.Kind} '{content.Resource.Name}', which is declared in another project, "
                    + "whose assembly does not contain it. Declare it in this set, or restart the Pods by an annotation of your own: "
                    + "PodAnnotation(\"example.com/settings\", \"1\").",
                CallSiteOf(operation)
            )
            : null;

    /// <summary>
    /// How code of another assembly can be used: a constant is known anywhere, and a file can be compiled in two projects.
    /// </summary>
    private static string WayToShare(ISymbol member) =>
        member is { ContainingType: { Name: "Urls", ContainingType: not null } or { ContainingType.Name: "Services" }, Name: var name }
        && member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.PropertyGet }
        && name.EndsWith("Url", StringComparison.Ordinal)
            ? "Use the constant 'UrlString'."
            : "Declare it in this project, make it a 'const', or compile its file in both projects: "
                + "<Compile Include=\"../Shared/Stages.cs\" Link=\"Stages.cs\" />.";
}

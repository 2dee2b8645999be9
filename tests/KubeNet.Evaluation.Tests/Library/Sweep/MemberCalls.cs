using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Tests.Library.Sweep;

/// <summary>
/// Statements that call one member of the library with samples, and note what came of it, and of the object that it was called on.
/// </summary>
internal static class MemberCalls
{
    /// <summary>Calls of one overload with one choice of type arguments.</summary>
    private const int Most = 16;

    public static IEnumerable<string> Of(IMethodSymbol member)
    {
        foreach (var owner in Closed(member.ContainingType))
        {
            foreach (var method in Methods(owner, member).SelectMany(Closed))
            {
                foreach (var call in Calls(method, owner))
                {
                    yield return call;
                }
            }
        }
    }

    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol owner, IMethodSymbol member) =>
        owner
            .GetMembers(member.Name)
            .OfType<IMethodSymbol>()
            .Where(method => SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, member));

    /// <summary>The type over numbers, and over texts.</summary>
    private static IEnumerable<INamedTypeSymbol> Closed(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return Closed(outer).SelectMany(closed => closed.GetTypeMembers(type.Name, type.Arity));
        }

        return type.Arity == 0 ? [type] : Choices(type.TypeParameters).Select(choice => type.Construct(choice));
    }

    private static IEnumerable<IMethodSymbol> Closed(IMethodSymbol method) =>
        method.Arity == 0 ? [method] : Choices(method.TypeParameters).Select(choice => method.Construct(choice));

    private static IEnumerable<ITypeSymbol[]> Choices(IReadOnlyList<ITypeParameterSymbol> parameters)
    {
        var assembly = parameters[0].ContainingAssembly;
        var (number, text) = (Special(assembly, "System.Int32"), Special(assembly, "System.String"));
        return new[] { 0, 1 }
            .Select(shift =>
                parameters
                    .Select(
                        (parameter, i) =>
                            parameter.HasValueTypeConstraint || (!parameter.HasReferenceTypeConstraint && (i + shift) % 2 == 0)
                                ? number
                                : text
                    )
                    .ToArray()
            )
            .Where(choice => choice.All(type => type is not null))!;
    }

    private static ITypeSymbol? Special(IAssemblySymbol assembly, string name) =>
        assembly.GetTypeByMetadataName(name)
        ?? assembly
            .Modules.SelectMany(module => module.ReferencedAssemblySymbols)
            .Select(referenced => referenced.GetTypeByMetadataName(name))
            .FirstOrDefault(type => type is not null);

    private static IEnumerable<string> Calls(IMethodSymbol method, INamedTypeSymbol owner)
    {
        var isInstance = !method.IsStatic && method.MethodKind != MethodKind.Constructor;
        var receivers = isInstance
            ? SampleValues.Of(owner).Where(value => !value.EndsWith("null!", StringComparison.Ordinal)).ToArray()
            : [""];
        var arguments = method
            .Parameters.Select(parameter =>
                parameter.RefKind == RefKind.Out ? ["out var #"] : SampleTexts.For(parameter) ?? SampleValues.Of(parameter.Type)
            )
            .ToArray();
        if (receivers.Length == 0 || arguments.Any(samples => samples.Count == 0))
        {
            yield break;
        }

        var count = Math.Min(
            Most,
            Math.Max(receivers.Length, arguments.Select(samples => samples.Count).DefaultIfEmpty(1).Max()) + arguments.Length
        );
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var n = 0; n < count; n++)
        {
            var before = "";
            var after = "";
            var texts = new string[arguments.Length];
            for (var i = 0; i < texts.Length; i++)
            {
                // Each sample comes once while the others change as well; not all of them with all of the others.
                var sample = arguments[i][(n + (i * (n / 2))) % arguments[i].Count];
                texts[i] = method.Parameters[i].RefKind switch
                {
                    RefKind.Out => $"out var o{i}",
                    RefKind.Ref => $"ref v{i}",
                    _ => sample,
                };
                before +=
                    method.Parameters[i].RefKind == RefKind.Ref ? $"{method.Parameters[i].Type.ToDisplayString()} v{i} = {sample}; " : "";
                after += method.Parameters[i].RefKind switch
                {
                    RefKind.Out => $" + \" \" + {ShownValue.Of($"o{i}", method.Parameters[i].Type)}",
                    RefKind.Ref => $" + \" \" + {ShownValue.Of($"v{i}", method.Parameters[i].Type)}",
                    _ => "",
                };
            }

            if (isInstance)
            {
                before += $"{owner.ToDisplayString()} r = {receivers[n % receivers.Length]}; ";
                after += owner.IsRefLikeType ? "" : $" + \" \" + {ShownValue.Of("r", owner)}";
            }

            var call = Call(method, owner, texts);
            var statement =
                method.ReturnsVoid && method.MethodKind != MethodKind.Constructor
                    ? $"""{before}{call}; Log("done"{after});"""
                    : $"{before}var x = {call}; "
                        + $"Log({ShownValue.Of("x", method.MethodKind == MethodKind.Constructor ? owner : method.ReturnType)}{after});";
            if (seen.Add(statement))
            {
                yield return statement;
            }
        }
    }

    private static string Call(IMethodSymbol method, INamedTypeSymbol owner, string[] arguments)
    {
        var target = method.IsStatic ? owner.ToDisplayString() : "r";
        var generic = method.Arity == 0 ? "" : $"<{string.Join(", ", method.TypeArguments.Select(type => type.ToDisplayString()))}>";
        return method.MethodKind switch
        {
            MethodKind.Constructor => $"new {owner.ToDisplayString()}({string.Join(", ", arguments)})",
            MethodKind.PropertyGet => method.Parameters.IsEmpty
                ? $"{target}.{method.AssociatedSymbol!.Name}"
                : $"{target}[{string.Join(", ", arguments)}]",
            MethodKind.PropertySet => method.Parameters.Length == 1
                ? $"{target}.{method.AssociatedSymbol!.Name} = {arguments[0]}"
                : $"{target}[{string.Join(", ", arguments[..^1])}] = {arguments[^1]}",
            MethodKind.Conversion => $"({method.ReturnType.ToDisplayString()})({arguments[0]})",
            MethodKind.UserDefinedOperator or MethodKind.BuiltinOperator => Operator(method, arguments),
            _ => $"{target}.{method.Name}{generic}({string.Join(", ", arguments)})",
        };
    }

    private static string Operator(IMethodSymbol method, string[] arguments)
    {
        var text = method.Name switch
        {
            "op_Addition" or "op_UnaryPlus" => "+",
            "op_Subtraction" or "op_UnaryNegation" => "-",
            "op_Multiply" => "*",
            "op_Division" => "/",
            "op_Modulus" => "%",
            "op_Equality" => "==",
            "op_Inequality" => "!=",
            "op_LessThan" => "<",
            "op_GreaterThan" => ">",
            "op_LessThanOrEqual" => "<=",
            "op_GreaterThanOrEqual" => ">=",
            _ => "?",
        };
        return arguments.Length == 1 ? $"{text}({arguments[0]})" : $"({arguments[0]}) {text} ({arguments[1]})";
    }
}

using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>The way in: a set's instance, its namespace, its <c>Define</c>. Whatever goes wrong becomes a finding here.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Stands for the <c>new</c> of the set itself, which no code of the user's calls.</summary>
    private IOperation? _creation;

    public Value CreateSet(INamedTypeSymbol set)
    {
        var constructor = set.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty);
        if (constructor is null)
        {
            return Unknown(
                EvaluationFindings.NotEvaluable,
                $"The set '{set.Name}' has no constructor without parameters, so the build cannot create it. "
                    + "Add one, or make the class abstract.",
                NameOf(set)
            );
        }

        if (BaseElsewhere(set) is { } elsewhere)
        {
            return Unknown(
                EvaluationFindings.NotEvaluable,
                $"The set '{set.Name}' derives from '{elsewhere.ToDisplayString()}', which is compiled code of "
                    + $"'{elsewhere.ContainingAssembly?.Name}' and is not executed at build time. Derive the set in that project and "
                    + "use it with k8s.Use<...>(), or compile the file of the base class in this project too: "
                    + "<Compile Include=\"../....cs\" />.",
                NameOf(set)
            );
        }

        return Contained(
            () =>
            {
                var self = new Value(new SymbolicObject(set, this), Origin.None);
                if (DefineOf(set) is { } define && _code.BodyOf(define) is { } body)
                {
                    _creation = body;
                    Construct(self, set, constructor, [], body, _library);
                }

                return self;
            },
            NameOf(set)
        );
    }

    public Sourced<string> NamespaceOf(INamedTypeSymbol set, Value instance)
    {
        var value = instance.IsUnknown ? instance : Contained(() => ReadNamespace(set, instance), NameOf(set));
        if (value is { IsUnknown: false, IsNull: true })
        {
            const string Message =
                "The Namespace of the set is null. Return the name of a namespace, or remove the override: the default is 'default'.";
            Report(new Finding(EvaluationFindings.NotEvaluable, Message, value.Origin.Or(NameOf(set))));
            MarkIncomplete();
        }

        return new Sourced<string>(value.Raw as string ?? "default", value.Origin);
    }

    private Value ReadNamespace(INamedTypeSymbol set, Value instance)
    {
        for (var type = set; type is not null && _code.Declares(type); type = type.BaseType)
        {
            if (type.GetMembers(nameof(ManifestSet.Namespace)).OfType<IPropertySymbol>().FirstOrDefault(p => p.IsOverride) is { } property)
            {
                return _code.IsAutomatic(property) ? Held((SymbolicObject)instance.Raw!, property)
                    : property.GetMethod is { } getter ? Run(getter, (SymbolicObject)instance.Raw!)
                    : Value.Unknown;
            }
        }

        return new Value("default", Origin.None);
    }

    public void RunDefine(INamedTypeSymbol set, Value instance, Manifests manifests)
    {
        if (instance.IsUnknown)
        {
            return;
        }

        if (DefineOf(set) is { } define)
        {
            Contained(() => Run(define, (SymbolicObject)instance.Raw!, new Value(manifests, Origin.None)), NameOf(set));
        }
        else
        {
            IsIncomplete = true; // the compiler says that Define is missing
        }
    }

    private IMethodSymbol? DefineOf(INamedTypeSymbol set)
    {
        for (var type = set; type is not null && _code.Declares(type); type = type.BaseType)
        {
            if (
                type.GetMembers("Define").OfType<IMethodSymbol>().FirstOrDefault(m => m.IsOverride && m.Parameters.Length == 1) is
                { } define
            )
            {
                return define;
            }
        }

        return null;
    }

    /// <summary>Runs a part of the user's program; how it ends, if not well, is a finding.</summary>
    private Value Contained(Func<Value> run, Origin fallback)
    {
        using var names = TypeNamesOfThread.Of(_types);
        _isStopped = false;
        var nesting = _budget.Nesting;
        try
        {
            return run();
        }
        catch (UserException exception)
        {
            // What could not be evaluated before may be what the program misses now.
            if (!IsIncomplete)
            {
                Report(FindingOf(exception));
            }
        }
        catch (EvaluationStopped stopped)
        {
            WasStopped = true;
            if (stopped.Reason is { } reason)
            {
                Report(reason);
            }
        }
        catch (UnknownValueException)
        {
            WasStopped = true;
        }
        catch (Exception fault) when (FaultOf(fault, fallback) is { } finding)
        {
            WasStopped = true;
            Report(finding);
        }
        IsIncomplete = true;
        _isStopped = false;
        _budget.Restore(nesting);
        return Value.Unknown;
    }

    /// <summary>
    /// What went wrong on the way to or from library code that no single call made: a lazy sequence that a loop goes through, a comparer
    /// that a sorted collection calls. It is marked where the program was then. Null for an error of ours.
    /// </summary>
    private Finding? FaultOf(Exception fault, Origin fallback)
    {
        var at = _current is null ? fallback : CallSiteOf(_current);
        return fault switch
        {
            UnprintableException => new(EvaluationFindings.NotEvaluable, fault.Message, at),
            UnsupportedNativeException => new(
                EvaluationFindings.NotEvaluable,
                $"This cannot be evaluated at build time: {fault.Message}. Compute the value in another way.",
                at
            ),
            ImpureCallException => new(EvaluationFindings.Impure, $"This {fault.Message}.", at),
            HostFault { InnerException: { } cause } => new(
                EvaluationFindings.NotEvaluable,
                $"This cannot be evaluated at build time ({HostFault.Said(cause)}). Compute the value in another way.",
                at
            ),
            BoundExceeded exceeded => new(EvaluationFindings.RanAway, exceeded.Sentence, at),
            InsufficientExecutionStackException => new(
                EvaluationFindings.RanAway,
                new BoundExceeded(ExceededBound.Nesting, "needs more stack than is available", null).Sentence,
                at
            ),
            OutOfMemoryException => new(
                EvaluationFindings.RanAway,
                new BoundExceeded(ExceededBound.Memory, "needs more memory than is available to the compiler", null).Sentence,
                at
            ),
            _ => null,
        };
    }

    private static SyntaxNode BodySyntaxOf(INamedTypeSymbol set) => set.DeclaringSyntaxReferences[0].GetSyntax();

    private Origin NameOf(INamedTypeSymbol set) =>
        BodySyntaxOf(set) is TypeDeclarationSyntax declaration ? _code.OriginOf(declaration.Identifier) : Origin.None;
}

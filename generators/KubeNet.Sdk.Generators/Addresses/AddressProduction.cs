using System.Collections.Immutable;
using KubeNet.Diagnosis;
using KubeNet.Diagnosis.Addresses;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Diagnosis.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Sdk.Generators.Addresses;

/// <summary>What the second source is made of; equal by value.</summary>
/// <param name="Sets">The sets that have addresses.</param>
/// <param name="HasDocs">Whether comments are read as documentation.</param>
/// <param name="HasNullable">Whether the language has nullable reference types.</param>
/// <param name="Problem">An error of our own, null where all went well.</param>
internal sealed record AddressModel(EquatableArray<SetAddresses> Sets, bool HasDocs, bool HasNullable, string? Problem)
{
    /// <summary>The source; null if there is none.</summary>
    public string? Source => Problem is null ? AddressSource.Of(Sets, HasDocs, HasNullable) : $"#error {Problem}\n";
}

/// <summary>
/// From a compilation to the addresses. No error of our own leaves it as an exception: the compiler would drop the hand-over too, with a
/// mere warning.
/// </summary>
internal static class AddressProduction
{
    public static AddressModel Of(
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        string facts,
        ImmutableArray<YamlText> yaml,
        ImmutableArray<string> pages,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return new AddressModel(
                new EquatableArray<SetAddresses>(
                    ProjectAddresses.Of(
                        compilation,
                        options.GlobalOptions,
                        facts,
                        yaml,
                        pages.SelectMany(names => names.Split([' '], StringSplitOptions.RemoveEmptyEntries)).ToImmutableArray(),
                        cancellationToken
                    )
                ),
                ProjectAddresses.HasDocs(compilation),
                ProjectAddresses.HasNullable(compilation),
                null
            );
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            var problem = "KUBE0999: " + InternalErrors.Message("the addresses of the project's Services", error);
            return new AddressModel(default, HasDocs: false, HasNullable: false, problem);
        }
    }
}

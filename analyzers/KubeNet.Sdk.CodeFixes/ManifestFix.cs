using KubeNet.Sdk.CodeFixes.Proposals;

namespace KubeNet.Sdk.CodeFixes;

/// <summary>
/// One way to put diagnostics right. A fix is one class in one file; <see cref="FixCatalog"/> finds it, and nothing else knows it by name.
/// It proposes text edits; <see cref="Proof.FixProof"/> tries each proposal on the project before it is offered, so a fix need not ask
/// itself what else hangs on a value.
/// </summary>
internal abstract class ManifestFix
{
    /// <summary>The ids that it mends.</summary>
    public abstract IReadOnlyList<string> Ids { get; }

    /// <summary>What it does, in the words of the rules' pages: <c>Add the missing pathType</c>.</summary>
    public abstract string Offer { get; }

    /// <summary>The same for one id, where the words differ.</summary>
    public virtual string OfferFor(string id) => Offer;

    /// <summary>Where several fixes mend one id, the lower is offered first: a value is changed before something is added.</summary>
    public virtual int Rank => 0;

    /// <summary>True where only a person knows whether it is so: it is offered one by one, and "fix all" leaves it out.</summary>
    public virtual bool NeedsAPerson => false;

    /// <summary>
    /// The edits that may fix a diagnostic, the best first. None if the intention is not certain, or if the project no longer contains the
    /// code that was diagnosed.
    /// </summary>
    public IEnumerable<FixProposal> ProposalsFor(FixRequest request) => request.Guilty.Count == 0 ? [] : Propose(request);

    /// <inheritdoc cref="ProposalsFor"/>
    protected abstract IEnumerable<FixProposal> Propose(FixRequest request);
}

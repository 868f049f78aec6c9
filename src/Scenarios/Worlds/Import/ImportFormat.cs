namespace NegotiationSim.Scenarios.Worlds.Import;

/// <summary>A file layout the importer knows.</summary>
public enum ImportFormat
{
    /// <summary>CEPII BACI: t,i,j,k,v,q with v in thousand US dollars, reconciled, one row an exporter, importer and HS6 product.</summary>
    Baci,

    /// <summary>UN Comtrade's download: reporterISO, flowCode (X or M), partnerISO, cmdCode, primaryValue in US dollars.</summary>
    Comtrade,
}

namespace NegotiationSim.Tests.Support;

/// <summary>Small negotiations in the formats of GENIUS (Lin and others 2014) and GeniusWeb.</summary>
public static class GeniusSamples
{
    /// <summary>A GENIUS domain of two issues.</summary>
    public const string Domain =
        """
        <negotiation_template>
          <utility_space number_of_issues="2">
            <objective index="0" name="root" type="objective">
              <issue index="1" name="fare" type="discrete" vtype="discrete">
                <item index="1" value="free"/><item index="2" value="2"/><item index="3" value="4"/>
              </issue>
              <issue index="2" name="crossings" type="discrete" vtype="discrete">
                <item index="1" value="daily"/><item index="2" value="hourly"/>
              </issue>
            </objective>
          </utility_space>
        </negotiation_template>
        """;

    /// <summary>What a party of <see cref="Domain"/> thinks of it.</summary>
    public const string Utility =
        """
        <utility_space number_of_issues="2">
          <reservation value="0.25"/>
          <discount_factor value="0.9"/>
          <objective index="0" name="root" type="objective">
            <issue index="1" name="fare" type="discrete">
              <item index="1" value="free" evaluation="0"/><item index="2" value="2" evaluation="10"/><item index="3" value="4" evaluation="20"/>
            </issue>
            <issue index="2" name="crossings" type="discrete">
              <item index="1" value="daily" evaluation="4"/><item index="2" value="hourly" evaluation="0"/>
            </issue>
            <weight index="1" value="0.75"/><weight index="2" value="0.25"/>
          </objective>
        </utility_space>
        """;

    /// <summary>A GeniusWeb profile, which holds its domain.</summary>
    public const string Web =
        """
        {"LinearAdditiveUtilitySpace":{"issueUtilities":{
        "fare":{"DiscreteValueSetUtilities":{"valueUtilities":{"free":0,"2":0.5,"4":1}}},
        "crossings":{"DiscreteValueSetUtilities":{"valueUtilities":{"daily":1,"hourly":0}}}},
        "issueWeights":{"fare":0.75,"crossings":0.25},
        "domain":{"name":"ferry","issuesValues":{"fare":{"values":["free","2","4"]},"crossings":{"values":["daily","hourly"]}}},
        "name":"east","reservationBid":{"issuevalues":{"fare":"2","crossings":"hourly"}}}}
        """;
}
